namespace Leibniz.Symbolic.Simplify;

internal sealed partial class TermTable
{
    public Term Multiply(Term a, Term b) => Product([a, b]);

    public Term Divide(Term a, Term b) => Product([a, Power(b, MinusOne)]);

    /// <summary>The product, powers of one base combined.</summary>
    public Term Product(ReadOnlySpan<Term> parts)
    {
        var powers = new Dictionary<Term, Term>();
        var pending = new Stack<Term>();
        for (int i = parts.Length - 1; i >= 0; i--)
            pending.Push(parts[i]);
        Rational coefficient = Rational.One;
        while (true)
        {
            while (pending.TryPop(out Term? part))
            {
                switch (part)
                {
                    case NumberTerm number:
                        coefficient *= number.Value;
                        break;
                    case ProductTerm product:
                        coefficient *= product.Coefficient;
                        foreach (Factor factor in product.Factors)
                            Combine(powers, pending, factor);
                        break;
                    case PowerTerm power:
                        Combine(powers, pending, new(power.Base, power.Exponent));
                        break;
                    case SumTerm sum:
                        (Rational content, Term primitive) = Primitive(sum, positiveContent: false);
                        coefficient *= content;
                        if (primitive is SumTerm)
                            Combine(powers, pending, new(primitive, One));
                        else
                            pending.Push(primitive);
                        break;
                    default:
                        Combine(powers, pending, new(part, One));
                        break;
                }
            }
            if (coefficient.IsZero)
                return Zero;
            if (!CancelAbsolute(powers, pending) && !AlignSigns(powers, ref coefficient))
                break;
        }
        return FromPowers(powers, coefficient);
    }

    private Term FromPowers(Dictionary<Term, Term> powers, Rational coefficient)
    {
        if (powers.Count == 0)
            return Number(coefficient);
        var factors = new Factor[powers.Count];
        int i = 0;
        foreach ((Term @base, Term exponent) in powers)
            factors[i++] = new(@base, exponent);
        if (factors.Length == 1)
            return WithCoefficient(coefficient, Single(factors[0]));
        Array.Sort(factors, (a, b) => Term.Compare(a.Base, b.Base));
        return Intern(new ProductTerm(coefficient, factors));
    }

    // A base met again adds its exponents; the power is made anew, for it may have become another term.
    private void Combine(Dictionary<Term, Term> powers, Stack<Term> pending, Factor factor)
    {
        if (!powers.Remove(factor.Base, out Term? exponent))
        {
            powers.Add(factor.Base, factor.Exponent);
            return;
        }
        Term power = Power(factor.Base, Add(exponent, factor.Exponent));
        if (power is PowerTerm same && ReferenceEquals(same.Base, factor.Base))
            powers.Add(same.Base, same.Exponent);
        else if (ReferenceEquals(power, factor.Base) && power is VariableTerm or ConstantTerm or CallTerm)
            powers.Add(power, One);
        else
            pending.Push(power);
    }

    // uᵏ·|u|ᵐ for odd m < 0: |u|^(k+m) for even k, sign(u)·u^(k+m) for odd k.
    private bool CancelAbsolute(Dictionary<Term, Term> powers, Stack<Term> pending)
    {
        foreach ((Term @base, Term exponent) in powers)
        {
            if (@base is not CallTerm call || !call.Head.Equals(Head.Abs) || !IsInteger(exponent, out int m) || m > 0 || m % 2 == 0
                || !powers.TryGetValue(call.Arguments[0], out Term? other) || !IsInteger(other, out int k) || k < 1)
                continue;
            powers.Remove(@base);
            powers.Remove(call.Arguments[0]);
            if (k % 2 == 0)
            {
                pending.Push(Power(@base, Number(k + m)));
            }
            else
            {
                pending.Push(Call(Head.Sign, call.Arguments));
                pending.Push(Power(call.Arguments[0], Number(k + m)));
            }
            return true;
        }
        return false;
    }

    // (1 − x²)^½·(x² − 1)⁻¹: whole powers follow the sign of a root of the same sum, so that they combine.
    private bool AlignSigns(Dictionary<Term, Term> powers, ref Rational coefficient)
    {
        foreach ((Term @base, Term exponent) in powers)
        {
            if (@base is not SumTerm sum || Facts.IsInteger(exponent))
                continue;
            Term negative = Scale(Rational.MinusOne, sum);
            if (!powers.TryGetValue(negative, out Term? whole) || !IsInteger(whole, out int n))
                continue;
            powers.Remove(negative);
            if (n % 2 != 0)
                coefficient = -coefficient;
            powers[@base] = Add(exponent, whole);
            return true;
        }
        return false;
    }
}
