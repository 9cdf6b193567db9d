namespace Leibniz.Symbolic.Simplify;

/// <summary>Laws of the hyperbolic functions and their inverses.</summary>
internal static class HyperbolicLaws
{
    /// <summary>What f(x) is; null where no law applies.</summary>
    public static Term? Apply(TermTable t, Head head, Term x)
    {
        bool zero = ReferenceEquals(x, t.Zero);
        if (zero && (head.Equals(Head.Sinh) || head.Equals(Head.Tanh) || head.Equals(Head.Asinh) || head.Equals(Head.Atanh)))
            return t.Zero;
        if (zero && (head.Equals(Head.Cosh) || head.Equals(Head.SechSquared)))
            return t.One;
        if (head.Equals(Head.Acosh) && ReferenceEquals(x, t.One))
            return t.Zero;
        if (x is not CallTerm { Arguments: [Term u] } inner)
            return null;
        if ((head.Equals(Head.Sinh) && inner.Head.Equals(Head.Asinh)) || (head.Equals(Head.Asinh) && inner.Head.Equals(Head.Sinh))
            || (head.Equals(Head.Cosh) && inner.Head.Equals(Head.Acosh)) || (head.Equals(Head.Tanh) && inner.Head.Equals(Head.Atanh))
            || (head.Equals(Head.Atanh) && inner.Head.Equals(Head.Tanh)))
            return u;
        if (head.Equals(Head.Acosh) && inner.Head.Equals(Head.Cosh))
            return t.Call(Head.Abs, [u]);
        Term square = t.Power(u, t.Two);
        if (head.Equals(Head.Cosh) && inner.Head.Equals(Head.Asinh))
            return t.Power(t.Add(t.One, square), t.Half);
        if (head.Equals(Head.Sinh) && inner.Head.Equals(Head.Acosh))
            return t.Power(t.Subtract(square, t.One), t.Half);
        if (head.Equals(Head.Tanh) && inner.Head.Equals(Head.Asinh))
            return t.Divide(u, t.Power(t.Add(t.One, square), t.Half));
        if (inner.Head.Equals(Head.Atanh) && (head.Equals(Head.Cosh) || head.Equals(Head.Sinh)))
            return t.Multiply(head.Equals(Head.Cosh) ? t.One : u, t.Power(t.Subtract(t.One, square), t.Number(-Rational.Half)));
        return null;
    }
}
