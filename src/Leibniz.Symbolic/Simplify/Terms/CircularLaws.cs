namespace Leibniz.Symbolic.Simplify;

/// <summary>Laws of sine, cosine, tangent and their inverses.</summary>
internal static class CircularLaws
{
    /// <summary>What f(x) is; null where no law applies.</summary>
    public static Term? Apply(TermTable t, Head head, Term x)
    {
        bool sin = head.Equals(Head.Sin), cos = head.Equals(Head.Cos), tan = head.Equals(Head.Tan);
        if (sin || cos || tan)
        {
            if (x is CallTerm inner && OfInverse(t, head, inner) is { } algebraic)
                return algebraic;
            return tan ? OfMultipleOfPi(t, x) is { Left: null } turns ? Tangent(t, turns.Turns) : null : Shifted(t, sin, x) ?? ShiftedByWholes(t, sin, x);
        }
        if (head.Equals(Head.Asin))
            return AngleOfSine(t, x) is { } a ? t.Scale(a, t.Pi) : null;
        if (head.Equals(Head.Acos))
            return AngleOfSine(t, x) is { } b ? t.Scale(Rational.Half - b, t.Pi) : null;
        if (head.Equals(Head.Atan))
            return AngleOfTangent(t, x) is { } c ? t.Scale(c, t.Pi) : null;
        return null;
    }

    // x = r·π + rest; null where there is no such part. The rest is null where it is 0.
    private static (Rational Turns, Term? Left)? OfMultipleOfPi(TermTable t, Term x)
    {
        if (ReferenceEquals(x, t.Zero))
            return (Rational.Zero, null);
        foreach (Summand summand in t.SummandsOf(x))
        {
            if (!ReferenceEquals(summand.Term, t.Pi))
                continue;
            Term rest = t.Subtract(x, t.Scale(summand.Coefficient, t.Pi));
            return (summand.Coefficient, ReferenceEquals(rest, t.Zero) ? null : rest);
        }
        return null;
    }

    // Quarter turns are exact; without a rest the angle is brought to the first quadrant and looked up.
    private static Term? Shifted(TermTable t, bool sin, Term x)
    {
        if (OfMultipleOfPi(t, x) is not (Rational r, var rest))
            return null;
        if (rest is null)
            return sin ? Sine(t, r) : Sine(t, r + Rational.Half);
        if (!(2 * r).IsInteger)
            return null;
        // cos v = sin(v + π/2).
        int quarters = (int)(((2 * r).Numerator % 4 + 4 + (sin ? 0 : 1)) % 4);
        Term value = t.Call(quarters % 2 == 0 ? Head.Sin : Head.Cos, [rest]);
        return quarters >= 2 ? t.Scale(Rational.MinusOne, value) : value;
    }

    // sin(v + kπ) = (−1)^k·sin v for a whole k that is no number, and the like for the cosine.
    private static Term? ShiftedByWholes(TermTable t, bool sin, Term x)
    {
        foreach (Summand summand in t.SummandsOf(x))
        {
            if (summand.Term is not ProductTerm product || !product.Factors.Contains(new(t.Pi, t.One)))
                continue;
            Term turns = t.Scale(summand.Coefficient, t.Divide(product, t.Pi));
            if (!t.Facts.IsInteger(turns))
                continue;
            Term rest = t.Subtract(x, t.Scale(summand.Coefficient, product));
            return t.Multiply(t.Power(t.MinusOne, turns), t.Call(sin ? Head.Sin : Head.Cos, [rest]));
        }
        return null;
    }

    // sin(rπ) for any fraction r.
    private static Term? Sine(TermTable t, Rational r)
    {
        Rational reduced = r - 2 * (Rational)Rational.Floor(r * Rational.Half);
        int sign = 1;
        if (reduced >= Rational.One)
        {
            reduced -= Rational.One;
            sign = -1;
        }
        if (reduced > Rational.Half)
            reduced = Rational.One - reduced;
        Term? known = KnownSine(t, reduced);
        if (known is not null)
            return t.Scale(sign, known);
        // The angle's own form, so that equal values are equal terms.
        return reduced == r && sign == 1 ? null : t.Scale(sign, t.Call(Head.Sin, [t.Scale(reduced, t.Pi)]));
    }

    private static Term? KnownSine(TermTable t, Rational r)
    {
        if (r.IsZero)
            return t.Zero;
        if (r == Rational.Half)
            return t.One;
        if (r == new Rational(1, 6))
            return t.Half;
        if (r == new Rational(1, 4))
            return t.Scale(Rational.Half, t.Power(t.Two, t.Half));
        if (r == new Rational(1, 3))
            return t.Scale(Rational.Half, t.Power(t.Number(3), t.Half));
        return null;
    }

    private static Term? Tangent(TermTable t, Rational r)
    {
        Rational reduced = r - Rational.Floor(r);
        int sign = 1;
        if (reduced > Rational.Half)
        {
            reduced = Rational.One - reduced;
            sign = -1;
        }
        // At π/2 there is no value.
        if (reduced == Rational.Half || KnownSine(t, reduced) is not { } sine || KnownSine(t, Rational.Half - reduced) is not { } cosine)
            return null;
        return t.Scale(sign, t.Divide(sine, cosine));
    }

    // The angle in units of π whose sine is x, in [−½, ½].
    private static Rational? AngleOfSine(TermTable t, Term x)
    {
        foreach (Rational r in (ReadOnlySpan<Rational>)[Rational.Zero, new(1, 6), new(1, 4), new(1, 3), Rational.Half])
        {
            Term sine = KnownSine(t, r)!;
            if (ReferenceEquals(x, sine))
                return r;
            if (ReferenceEquals(x, t.Scale(Rational.MinusOne, sine)))
                return -r;
        }
        return null;
    }

    private static Rational? AngleOfTangent(TermTable t, Term x)
    {
        foreach (Rational r in (ReadOnlySpan<Rational>)[Rational.Zero, new(1, 6), new(1, 4), new(1, 3)])
        {
            Term tangent = Tangent(t, r)!;
            if (ReferenceEquals(x, tangent))
                return r;
            if (ReferenceEquals(x, t.Scale(Rational.MinusOne, tangent)))
                return -r;
        }
        return null;
    }

    private static Term? OfInverse(TermTable t, Head head, CallTerm inner)
    {
        Term u = inner.Arguments[0];
        if ((head.Equals(Head.Sin) && inner.Head.Equals(Head.Asin)) || (head.Equals(Head.Cos) && inner.Head.Equals(Head.Acos))
            || (head.Equals(Head.Tan) && inner.Head.Equals(Head.Atan)))
            return u;
        bool fromSine = inner.Head.Equals(Head.Asin), fromCosine = inner.Head.Equals(Head.Acos), fromTangent = inner.Head.Equals(Head.Atan);
        if (!fromSine && !fromCosine && !fromTangent)
            return null;
        // The other leg √(1 − u²), or the hypotenuse √(1 + u²).
        Term square = t.Power(u, t.Two);
        Term root = t.Power(fromTangent ? t.Add(t.One, square) : t.Subtract(t.One, square), t.Half);
        if (head.Equals(Head.Tan))
            return fromSine ? t.Divide(u, root) : t.Divide(root, u);
        if (fromTangent)
            return head.Equals(Head.Sin) ? t.Divide(u, root) : t.Divide(t.One, root);
        return root;
    }
}
