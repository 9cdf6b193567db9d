using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Laws of the logarithm over the reals.</summary>
internal static class LogarithmLaws
{
    // log n for n = m^k is k·log m, tried for exponents up to this.
    private const int LargestPower = 64;

    /// <summary>What log x is; null where no law applies.</summary>
    /// <remarks>log(u^n) is n·log|u| for even n and n·log u for other numbers n; positive factors come out. Both sides are
    /// defined for the same values.</remarks>
    public static Term? Apply(TermTable t, Term x)
    {
        switch (x)
        {
            case NumberTerm number:
                return OfNumber(t, number.Value);
            case ConstantTerm { IsE: true }:
                return t.One;
            case PowerTerm power:
                return OfPower(t, power.Base, power.Exponent);
            case ProductTerm product:
                return OfProduct(t, product);
            case SumTerm sum:
                (Rational content, Term primitive) = t.Primitive(sum, positiveContent: true);
                return content.IsOne ? null : t.Add(t.Call(Head.Log, [t.Number(content)]), t.Call(Head.Log, [primitive]));
            case CallTerm call when call.Head.Is<Rules.Exp2>() || call.Head.Is<Rules.Exp10>():
                return t.Multiply(call.Arguments[0], t.Call(Head.Log, [t.Number(call.Head.Is<Rules.Exp2>() ? 2 : 10)]));
            default:
                return null;
        }
    }

    private static Term? OfPower(TermTable t, Term b, Term e)
    {
        if (b is ConstantTerm { IsE: true })
            return e;
        if (t.Facts.IsPositive(b))
            return t.Multiply(e, t.Call(Head.Log, [b]));
        if (e is not NumberTerm { Value: Rational n })
            return null;
        bool even = n.IsInteger && n.Numerator.IsEven;
        Term u = even ? t.Call(Head.Abs, [b]) : b;
        return t.Scale(n, t.Call(Head.Log, [u]));
    }

    private static Term? OfProduct(TermTable t, ProductTerm product)
    {
        var logs = new List<Summand>();
        var inside = new List<Term>();
        foreach (Factor factor in product.Factors)
        {
            Term part = t.Power(factor.Base, factor.Exponent);
            if (t.Facts.IsPositive(part))
                logs.Add(new(Rational.One, t.Call(Head.Log, [part])));
            else
                inside.Add(part);
        }
        Rational c = Rational.Abs(product.Coefficient);
        // What is not negative and alone under the logarithm, or a square beside such, is positive where that is defined.
        if (product.Coefficient.Sign > 0 && inside.TrueForAll(t.Facts.IsNonNegative) && inside.Count > 1)
        {
            logs.AddRange(inside.ConvertAll(p => new Summand(Rational.One, t.Call(Head.Log, [p]))));
            inside.Clear();
        }
        if (!c.IsOne)
            logs.Add(new(Rational.One, t.Call(Head.Log, [t.Number(c)])));
        if (logs.Count == 0)
            return null;
        if (product.Coefficient.Sign < 0)
            inside.Add(t.MinusOne);
        if (inside.Count > 0)
            logs.Add(new(Rational.One, t.Call(Head.Log, [t.Product([.. inside])])));
        return t.Sum([.. logs]);
    }

    private static Term? OfNumber(TermTable t, Rational x)
    {
        if (x.IsOne)
            return t.Zero;
        if (x.Sign <= 0)
            return null;
        if (x.Numerator < x.Denominator)
            return t.Scale(Rational.MinusOne, t.Call(Head.Log, [t.Number(Rational.Reciprocal(x))]));
        BigInteger largest = BigInteger.Max(x.Numerator, x.Denominator);
        for (int n = (int)Math.Min(LargestPower, (long)largest.GetBitLength()); n >= 2; n--)
        {
            if (Rational.TryRoot(x, n, out Rational root))
                return t.Scale(n, t.Call(Head.Log, [t.Number(root)]));
        }
        return null;
    }
}
