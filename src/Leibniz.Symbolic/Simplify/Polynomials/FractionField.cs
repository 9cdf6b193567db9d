using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Turns terms into rational functions and computes with them.</summary>
/// <param name="table">The terms' table.</param>
/// <param name="generators">What the functions are rational in.</param>
/// <param name="squares">Laws of the form g² = p that numerators and denominators are reduced by.</param>
internal sealed class FractionField(TermTable table, Generators generators, IReadOnlyList<SquareLaw> squares)
{
    private const int MostPower = 400;

    private readonly Dictionary<Term, Fraction> _converted = new(ReferenceEqualityComparer.Instance);

    private PolyRing Ring => generators.Ring;

    /// <summary>The term as one fraction, cancelled.</summary>
    public Fraction Of(Term term) => FractionCancel.Cancel(Convert(term), this);

    /// <summary>The polynomial by the square laws.</summary>
    public Poly Reduce(Poly p)
    {
        foreach (SquareLaw law in squares)
            p = law.Reduce(p);
        return p;
    }

    /// <summary>The generator that is the n-th root of a sum, as a factor of degree n; null where there is none.</summary>
    public (int Place, int Root)? RootOf(Poly p)
    {
        for (int place = 0; place < generators.Units.Count; place++)
        {
            if (generators.Units[place].Base is SumTerm sum && generators.RootOf(place) > 1
                && generators.Units[place].Exponent is NumberTerm && Convert(sum) is { Divisors.Count: 0, Monomial: var m, Scale.IsOne: true } s && m == 0
                && s.Numerator.Equals(p))
                return (place, generators.RootOf(place));
        }
        return null;
    }

    private Fraction Convert(Term term)
    {
        if (_converted.TryGetValue(term, out Fraction? known))
            return known;
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new PolyLimitException();
        Fraction result;
        if (term is SumTerm sum)
        {
            var parts = new List<Fraction>();
            foreach (Summand summand in sum.Summands)
            {
                Fraction part = Convert(summand.Term);
                parts.Add(part with { Scale = part.Scale * summand.Coefficient });
            }
            if (!sum.Constant.IsZero)
                parts.Add(new(sum.Constant, Poly.Constant(Ring, 1), 0, []));
            result = FractionSum.Of(parts, this);
        }
        else
        {
            Rational scale = term is ProductTerm product ? product.Coefficient : term is NumberTerm number ? number.Value : Rational.One;
            result = new(scale, Poly.Constant(Ring, 1), 0, []);
            foreach (Factor factor in Generators.FactorsOf(term, table))
                result = Times(result, Convert(factor));
        }
        _converted[term] = result;
        return result;
    }

    private Fraction Convert(Factor factor)
    {
        if (factor.Base is SumTerm sum && factor.Exponent is NumberTerm { Value: Rational e })
        {
            if (Rational.Abs(e) > MostPower)
                throw new PolyLimitException();
            if (e.IsInteger)
                return Power(Convert(sum), (int)e.Numerator);
            // The whole part expanded, the rest a power of the root's generator.
            Fraction s = Convert(sum);
            if (s is { Divisors.Count: 0, Scale.IsOne: true } && s.Monomial == 0)
            {
                if (e.Sign < 0)
                    return new(Rational.One, Poly.Constant(Ring, 1), 0, [new(s.Numerator, -e)]);
                int whole = (int)Rational.Floor(e);
                Fraction root = Monomials(new(sum, table.Number(e - whole)));
                return Times(Power(s, whole), root);
            }
        }
        return Monomials(factor);
    }

    private Fraction Monomials(Factor factor)
    {
        UInt128 above = 0, below = 0;
        foreach ((int place, int exponent) in generators.Decompose(factor))
        {
            if (exponent > 0)
                above += Ring.Power(place, exponent);
            else
                below += Ring.Power(place, -exponent);
        }
        return new(Rational.One, Poly.Monomial(Ring, 1, above), below, []);
    }

    public Fraction Times(Fraction a, Fraction b)
    {
        UInt128 common = Ring.Least(a.Numerator.CommonMonomial(), b.Monomial), other = Ring.Least(b.Numerator.CommonMonomial(), a.Monomial);
        Poly numerator = Reduce(a.Numerator.DivideByMonomial(common) * b.Numerator.DivideByMonomial(other));
        UInt128 monomial = (a.Monomial - other) + (b.Monomial - common);
        var divisors = new List<Divisor>(a.Divisors);
        foreach (Divisor divisor in b.Divisors)
            Include(divisors, divisor);
        return new(a.Scale * b.Scale, numerator, monomial, divisors);
    }

    public static void Include(List<Divisor> divisors, Divisor divisor)
    {
        int at = divisors.FindIndex(d => d.Base.Equals(divisor.Base));
        if (at < 0)
            divisors.Add(divisor);
        else
            divisors[at] = new(divisor.Base, divisors[at].Exponent + divisor.Exponent);
    }

    private Fraction Power(Fraction f, int n)
    {
        if (n == 0)
            return new(Rational.One, Poly.Constant(Ring, 1), 0, []);
        if (n < 0)
            return Power(Invert(f), -n);
        Fraction result = f;
        for (int i = 1; i < n; i++)
            result = Times(result, f);
        return result;
    }

    private Fraction Invert(Fraction f)
    {
        if (f.Numerator.IsZero)
            throw new PolyLimitException();
        f = FractionCancel.Cancel(f, this);
        Poly above = Poly.Monomial(Ring, 1, f.Monomial);
        Fraction roots = new(Rational.One, Poly.Constant(Ring, 1), 0, []);
        foreach (Divisor divisor in f.Divisors)
        {
            Rational whole = Rational.Floor(divisor.Exponent);
            above *= divisor.Base.Pow((int)whole.Numerator);
            if (divisor.Exponent != whole)
                roots = Times(roots, Root(divisor.Base, divisor.Exponent - whole));
        }
        UInt128 monomial = f.Numerator.CommonMonomial();
        Poly below = f.Numerator.DivideByMonomial(monomial);
        BigInteger content = below.Content();
        below = below.DivideBy(content);
        Rational scale = Rational.Reciprocal(f.Scale * content);
        return Times(new(scale, above, monomial, below.IsOne ? [] : [new(below, Rational.One)]), roots);
    }

    /// <summary>A root of a polynomial, e in (0, 1), by its generator.</summary>
    /// <exception cref="PolyLimitException">There is no such generator.</exception>
    public Fraction Root(Poly p, Rational e)
    {
        if (RootOf(p) is not var (place, root) || !(e * root).IsInteger)
            throw new PolyLimitException();
        return new(Rational.One, Poly.Monomial(Ring, 1, Ring.Power(place, (int)(e * root).Numerator)), 0, []);
    }
}
