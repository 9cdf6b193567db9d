using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Cancels what numerator and denominator share.</summary>
internal static class FractionCancel
{
    public static Fraction Cancel(Fraction f, FractionField field)
    {
        Poly numerator = f.Numerator;
        PolyRing ring = numerator.Ring;
        if (numerator.IsZero)
            return new(Rational.One, numerator, 0, []);
        BigInteger content = numerator.Content();
        numerator = numerator.DivideBy(content);
        UInt128 common = ring.Least(numerator.CommonMonomial(), f.Monomial);
        numerator = numerator.DivideByMonomial(common);
        var divisors = new List<Divisor>();
        var pending = new Stack<Divisor>(f.Divisors);
        while (pending.TryPop(out Divisor divisor))
        {
            Rational e = divisor.Exponent;
            while (e.Sign > 0 && PolyDivision.Exact(numerator, divisor.Base) is { } quotient && (e >= Rational.One || field.RootOf(divisor.Base) is not null))
            {
                numerator = quotient;
                e -= Rational.One;
            }
            if (e.IsZero)
                continue;
            if (e.Sign < 0)
            {
                // N/√s with s | N is (N/s)·√s.
                numerator *= field.Root(divisor.Base, -e).Numerator;
                continue;
            }
            if (e.IsInteger)
            {
                Poly shared = PolyGcd.Of(numerator, divisor.Base);
                if (!shared.IsConstant)
                {
                    pending.Push(new(shared, e));
                    pending.Push(new(PolyDivision.Exact(divisor.Base, shared)!, e));
                    continue;
                }
            }
            FractionField.Include(divisors, new(divisor.Base, e));
        }
        return new(f.Scale * content, numerator, f.Monomial - common, divisors);
    }
}
