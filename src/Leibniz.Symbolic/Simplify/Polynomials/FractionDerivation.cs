using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Derivatives of rational functions within their field: those of the generators come from the rules, the rest is
/// arithmetic of polynomials.</summary>
internal sealed class FractionDerivation
{
    private const int MostClosures = 4;

    private readonly FractionField _field;
    private readonly Fraction[] _slopes;
    private readonly PolyRing _ring;

    private FractionDerivation(FractionField field, PolyRing ring, Fraction[] slopes)
    {
        _field = field;
        _ring = ring;
        _slopes = slopes;
    }

    /// <summary>The n-th derivative as a term; null where the derivatives of the generators lead to ever new ones.</summary>
    /// <exception cref="PolyLimitException">The work went beyond the budget.</exception>
    public static Term? Of(Session session, Term term, string variable, int order)
    {
        TermTable table = session.Table;
        var closure = new List<Term> { term };
        for (int round = 0; round < MostClosures; round++)
        {
            var generators = new Generators(table, closure, Improver.WorkOfOne);
            int known = generators.Units.Count;
            // Each generator to its least power, so that its own derivative is in it.
            Term[] units = [.. Enumerable.Range(0, known).Select(i => generators.Power(i, 1))];
            Term[] slopes = Array.ConvertAll(units, u => session.ReadPlain(session.Writer.Write(u).Differentiate(variable)));
            closure = [term, .. units, .. slopes];
            var larger = new Generators(table, closure, Improver.WorkOfOne);
            if (larger.Units.Count != known || Enumerable.Range(0, known).Any(i => larger.RootOf(i) != generators.RootOf(i)))
                continue;
            var field = new FractionField(table, larger, SquareLaws.Of(table, larger, KeptFunction.Both));
            var derivation = new FractionDerivation(field, larger.Ring, Array.ConvertAll(slopes, field.Of));
            Fraction f = field.Of(term);
            for (int i = 0; i < order; i++)
                f = derivation.Of(f);
            var terms = new PolyTerms(table, larger, session.Writer);
            return terms.Of(f, terms.Grouped);
        }
        return null;
    }

    // (c·N/ΠDᵢ^eᵢ)' = c·(N'/ΠDᵢ^eᵢ − Σ eᵢ·N·Dᵢ'/(Dᵢ·ΠDⱼ^eⱼ)).
    private Fraction Of(Fraction f)
    {
        var one = Poly.Constant(_ring, BigInteger.One);
        Fraction below = new(Rational.One, one, f.Monomial, f.Divisors);
        var parts = new List<Fraction> { _field.Times(Of(f.Numerator), below) };
        Fraction whole = f with { Scale = Rational.One };
        for (int place = 0; place < _ring.Variables; place++)
        {
            if (_ring.Exponent(f.Monomial, place) is > 0 and var e)
                parts.Add(_field.Times(_field.Times(_slopes[place], whole), new(-e, one, _ring.Power(place, 1), [])));
        }
        foreach (Divisor divisor in f.Divisors)
        {
            Fraction slope = _field.Times(Of(divisor.Base), new(-divisor.Exponent, one, 0, [new(divisor.Base, Rational.One)]));
            parts.Add(_field.Times(slope, whole));
        }
        Fraction sum = FractionSum.Of(parts, _field);
        return FractionCancel.Cancel(sum with { Scale = sum.Scale * f.Scale }, _field);
    }

    // Σ ∂p/∂gᵢ·gᵢ'.
    private Fraction Of(Poly p)
    {
        var parts = new List<Fraction>();
        for (int place = 0; place < _ring.Variables; place++)
        {
            Poly partial = p.Derivative(place);
            if (!partial.IsZero)
                parts.Add(_field.Times(new(Rational.One, partial, 0, []), _slopes[place]));
        }
        return parts.Count == 0 ? new(Rational.One, Poly.Constant(_ring, 0), 0, []) : FractionSum.Of(parts, _field);
    }
}
