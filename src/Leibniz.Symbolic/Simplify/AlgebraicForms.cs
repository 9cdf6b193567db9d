using Leibniz.Symbolic.Simplify;

namespace Leibniz.Symbolic;

/// <summary>Formulas in the form that is asked for, whatever it costs.</summary>
/// <remarks>The convention of <see cref="Simplifier"/> holds: the value stays wherever the formula and its parts have one. A
/// formula that would become too large (<see cref="SimplifyOptions.MostSummands"/>) comes back as it is.</remarks>
public static class AlgebraicForms
{
    /// <summary>Products and whole powers of sums multiplied out: (x + 1)² gives x² + 2x + 1.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="options">Assumptions and budget.</param>
    public static Expr Expand(this Expr expression, SimplifyOptions? options = null) =>
        Rewrite(expression, options, asIs: true, s => new ProductExpansion(s.Table, s.Options.MostSummands).Of(s.ReadPlain(expression)));

    /// <summary>A product of irreducible factors over the fractions; fractions are brought over one denominator first.
    /// x² − y² gives (x − y)·(x + y), x⁴ + 4 gives (x² − 2x + 2)·(x² + 2x + 2).</summary>
    /// <remarks>Polynomials of very high degree are split into repeated factors and those of rational roots alone.</remarks>
    /// <param name="expression">The formula.</param>
    /// <param name="options">Assumptions and budget.</param>
    public static Expr Factor(this Expr expression, SimplifyOptions? options = null) =>
        Rewrite(expression, options, asIs: false, s => InFractions(s, expression, (f, terms) => terms.Of(f, terms.Irreducible, terms.Irreducible)));

    /// <summary>One fraction, cancelled, common factors taken out.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="options">Assumptions and budget.</param>
    public static Expr Together(this Expr expression, SimplifyOptions? options = null) =>
        Rewrite(expression, options, asIs: false, s => InFractions(s, expression, (f, terms) => terms.Of(f, terms.Grouped, terms.Grouped)));

    /// <summary>One fraction, cancelled, numerator and denominator multiplied out.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="options">Assumptions and budget.</param>
    public static Expr Cancel(this Expr expression, SimplifyOptions? options = null) =>
        Rewrite(expression, options, asIs: true, s => InFractions(s, expression, (f, terms) => terms.OverOne(f)));

    /// <summary>The sum over the powers of a variable, each with its whole coefficient.</summary>
    /// <param name="expression">The formula; it is multiplied out first.</param>
    /// <param name="variable">The variable's name.</param>
    /// <param name="options">Assumptions and budget.</param>
    public static Expr Collect(this Expr expression, string variable, SimplifyOptions? options = null) =>
        Rewrite(expression, options, asIs: true, s =>
        {
            Term x = s.Variable(expression, variable);
            return s.Table.Sum([.. Powers(s, expression, x).Select(p =>
                new Summand(Rational.One, s.Table.Multiply(p.Value, s.Table.Power(x, s.Table.Number(p.Key)))))]);
        });

    /// <summary>A polynomial in a variable by Horner's scheme: x³ + 2x² + 3 gives x²·(x + 2) + 3.</summary>
    /// <param name="expression">The formula; it is multiplied out first.</param>
    /// <param name="variable">The variable's name.</param>
    /// <param name="options">Assumptions and budget.</param>
    /// <exception cref="ArgumentException">The formula is no polynomial in the variable.</exception>
    public static Expr Horner(this Expr expression, string variable, SimplifyOptions? options = null) =>
        Rewrite(expression, options, asIs: true, s =>
        {
            Term x = s.Variable(expression, variable);
            SortedDictionary<Rational, Term> powers = Powers(s, expression, x);
            foreach ((Rational e, Term c) in powers)
            {
                if (!e.IsInteger || e.Sign < 0 || PowersOf.Contains(c, x))
                    throw new ArgumentException($"Horner: expected a polynomial in {variable}, came {expression}.", nameof(expression));
            }
            Term result = s.Table.Zero;
            Rational at = Rational.Zero;
            foreach ((Rational e, Term c) in powers.Reverse())
            {
                result = s.Table.Add(s.Table.Multiply(result, s.Table.Power(x, s.Table.Number(at - e))), c);
                at = e;
            }
            return s.Table.Multiply(result, s.Table.Power(x, s.Table.Number(at)));
        });

    /// <summary>Partial fractions in a variable: 1/(x² − 1) gives 1/(2(x − 1)) − 1/(2(x + 1)). Factors that are
    /// irreducible over the fractions stay whole.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="variable">The variable's name.</param>
    /// <param name="options">Assumptions and budget.</param>
    /// <exception cref="ArgumentException">A denominator that has the variable has other variables or roots too.</exception>
    public static Expr Apart(this Expr expression, string variable, SimplifyOptions? options = null) =>
        Rewrite(expression, options, asIs: true, s =>
        {
            Term term = s.ReadPlain(expression), x = s.Variable(expression, variable);
            var generators = new Generators(s.Table, [term], Improver.WorkOfOne);
            int place = generators.PlaceOf(x);
            if (place < 0)
                return term;
            var field = new FractionField(s.Table, generators, SquareLaws.Of(s.Table, generators, KeptFunction.Both));
            Term? parts = generators.RootOf(place) != 1
                ? null
                : PartialFractions.Of(s.Table, new PolyTerms(s.Table, generators, s.Writer), field.Of(term), place, x);
            return parts ?? throw new ArgumentException(
                $"Apart: expected denominators in {variable} alone, came {expression}.", nameof(expression));
        });

    private static SortedDictionary<Rational, Term> Powers(Session s, Expr expression, Term x) =>
        PowersOf.Collect(s.Table, new ProductExpansion(s.Table, s.Options.MostSummands).Of(s.ReadPlain(expression)), x);

    private static Term InFractions(Session s, Expr expression, Func<Fraction, PolyTerms, Term> form)
    {
        Term term = s.ReadPlain(expression);
        var generators = new Generators(s.Table, [term], Improver.WorkOfOne);
        var field = new FractionField(s.Table, generators, SquareLaws.Of(s.Table, generators, KeptFunction.Both));
        return form(field.Of(term), new PolyTerms(s.Table, generators, s.Writer));
    }

    private static Expr Rewrite(Expr expression, SimplifyOptions? options, bool asIs, Func<Session, Term> form)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var session = new Session(options ?? SimplifyOptions.Default);
        try
        {
            Term result = form(session);
            var writer = asIs ? new TermWriter(session.Table, asIs: true) : session.Writer;
            return writer.Write(result);
        }
        catch (PolyLimitException)
        {
            return expression;
        }
    }
}
