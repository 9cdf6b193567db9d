using Leibniz.Rules;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Laws of single functions that hold wherever the function is defined.</summary>
internal static class FunctionLaws
{
    public static bool IsOdd(Head head) =>
        head.Equals(Head.Sin) || head.Equals(Head.Tan) || head.Equals(Head.Asin) || head.Equals(Head.Atan)
        || head.Equals(Head.Sinh) || head.Equals(Head.Tanh) || head.Equals(Head.Asinh) || head.Equals(Head.Atanh)
        || head.Equals(Head.Sign) || head.Equals(Head.Cbrt) || head.Is<Erf>() || head.Is<ErfInverse>()
        || head.Is<SinPi>() || head.Is<TanPi>() || head.Is<AsinPi>() || head.Is<AtanPi>();

    public static bool IsEven(Head head) =>
        head.Equals(Head.Cos) || head.Equals(Head.Cosh) || head.Equals(Head.SechSquared) || head.Equals(Head.Abs)
        || head.Is<CosPi>() || head.Is<Sinc>() || head.Is<NormalPdf>();

    /// <summary>What f(x) is by a law of f; null where none applies.</summary>
    public static Term? Apply(TermTable t, Head head, Term x)
    {
        if (head.Equals(Head.Abs))
            return Absolute(t, x);
        if (head.Equals(Head.Sign))
            return x is NumberTerm s ? t.Number(s.Value.Sign) : t.Facts.IsPositive(x) ? t.One
                : t.Facts.IsPositive(t.Scale(Rational.MinusOne, x)) ? t.MinusOne : null;
        if (head.Equals(Head.Log))
            return LogarithmLaws.Apply(t, x);
        if (head.Equals(Head.Cbrt))
            return CubeRoot(t, x);
        if (CircularLaws.Apply(t, head, x) is { } circular)
            return circular;
        if (HyperbolicLaws.Apply(t, head, x) is { } hyperbolic)
            return hyperbolic;
        if ((head.Is<Floor>() || head.Is<Ceiling>() || head.Is<Truncate>()) && t.Facts.IsInteger(x))
            return x;
        return x is NumberTerm number ? Whole(t, head, number.Value) : null;
    }

    /// <summary>What f(a, b) is by a law of f; null where none applies.</summary>
    public static Term? Apply(TermTable t, Head head, Term a, Term b)
    {
        if (head.Equals(Head.StrongQuotient) && t.Facts.IsPositive(b))
            return t.Divide(a, b);
        if (head.Equals(Head.Hypot))
            return ReferenceEquals(a, t.Zero) ? t.Call(Head.Abs, [b]) : ReferenceEquals(b, t.Zero) ? t.Call(Head.Abs, [a]) : null;
        bool max = head.Equals(s_max), min = head.Equals(s_min);
        if (!max && !min)
            return null;
        if (ReferenceEquals(a, b))
            return a;
        return a is NumberTerm p && b is NumberTerm q ? t.Number(max ? Rational.Max(p.Value, q.Value) : Rational.Min(p.Value, q.Value)) : null;
    }

    private static readonly Head s_max = Head.Binary<Max>();
    private static readonly Head s_min = Head.Binary<Min>();

    // |c·Π uᵢ^nᵢ| = |c|·Π |uᵢ|^nᵢ.
    private static Term? Absolute(TermTable t, Term x)
    {
        switch (x)
        {
            case NumberTerm number:
                return t.Number(Rational.Abs(number.Value));
            case CallTerm { Head: var inner } when inner.Equals(Head.Abs):
                return x;
            case ProductTerm product:
                var parts = new Term[product.Factors.Length + 1];
                parts[0] = t.Number(Rational.Abs(product.Coefficient));
                for (int i = 0; i < product.Factors.Length; i++)
                    parts[i + 1] = t.Call(Head.Abs, [t.Power(product.Factors[i].Base, product.Factors[i].Exponent)]);
                return t.Product(parts);
            case PowerTerm power when TermTable.IsInteger(power.Exponent, out int n) && n % 2 != 0:
                return t.Power(t.Call(Head.Abs, [power.Base]), power.Exponent);
            case PowerTerm { Base: NumberTerm sign } when ReferenceEquals(sign, t.MinusOne):
                return t.One;
            default:
                Term turned = t.Scale(Rational.MinusOne, x);
                return t.Facts.IsNonNegative(x) ? x : t.Facts.IsNonNegative(turned) ? turned : null;
        }
    }

    private static Term? CubeRoot(TermTable t, Term x)
    {
        switch (x)
        {
            case NumberTerm number when Rational.TryRoot(number.Value, 3, out Rational root):
                return t.Number(root);
            case PowerTerm power when TermTable.IsInteger(power.Exponent, out int n) && n % 3 == 0:
                return t.Power(power.Base, t.Number(n / 3));
            case ProductTerm product when !product.Coefficient.IsOne && Rational.TryRoot(product.Coefficient, 3, out Rational c):
                return t.Scale(c, t.Call(Head.Cbrt, [t.Monic(product)]));
            default:
                return null;
        }
    }

    // Rounding of fractions is exact.
    private static Term? Whole(TermTable t, Head head, Rational x)
    {
        if (head.Is<Floor>())
            return t.Number(Rational.Floor(x));
        if (head.Is<Ceiling>())
            return t.Number(-Rational.Floor(-x));
        if (head.Is<Truncate>())
            return t.Number(x.Sign < 0 ? -Rational.Floor(-x) : Rational.Floor(x));
        if (head.Is<Relu>())
            return t.Number(Rational.Max(x, Rational.Zero));
        if (x.IsZero && (head.Is<Erf>() || head.Is<ExpM1>() || head.Is<LogP1>()))
            return t.Zero;
        if (x.IsZero && (head.Is<Sinc>() || head.Is<Erfc>() || head.Is<Exp2>() || head.Is<Exp10>()))
            return t.One;
        if (x.IsZero && head.Is<Sigmoid>())
            return t.Half;
        return null;
    }
}
