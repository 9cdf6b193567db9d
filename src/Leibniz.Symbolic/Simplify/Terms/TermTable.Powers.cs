namespace Leibniz.Symbolic.Simplify;

internal sealed partial class TermTable
{
    /// <summary>b^e over the reals, simplified where that changes no value that was defined.</summary>
    public Term Power(Term b, Term e)
    {
        if (ReferenceEquals(e, One))
            return b;
        if (ReferenceEquals(e, Zero) || ReferenceEquals(b, One))
            return One;
        if (b is NumberTerm number)
        {
            if (number.Value.IsZero && e is NumberTerm { Value.Sign: > 0 })
                return Zero;
            return e is NumberTerm exponent ? NumberPower(number.Value, exponent.Value)
                : ReferenceEquals(b, MinusOne) && Facts.IsInteger(e) ? SignPower(e)
                : Intern(new PowerTerm(b, e));
        }
        if (ReferenceEquals(b, E))
            return Exponential(e);
        return b switch
        {
            PowerTerm power => PowerOfPower(power, e),
            ProductTerm product => PowerOfProduct(product, e),
            SumTerm sum => PowerOfSum(sum, e),
            CallTerm call => PowerOfCall(call, e),
            _ => Intern(new PowerTerm(b, e)),
        };
    }

    // (−1)^e for whole e: by e modulo 2.
    private Term SignPower(Term e)
    {
        var odd = new List<Summand>();
        bool negative = false;
        foreach (Summand summand in SummandsOf(e))
        {
            bool isEven = summand.Coefficient.IsInteger && summand.Coefficient.Numerator.IsEven && Facts.IsInteger(summand.Term);
            if (isEven)
                continue;
            if (ReferenceEquals(summand.Term, One))
                negative = !negative;
            else
                odd.Add(summand.Coefficient.IsInteger ? summand with { Coefficient = Rational.One } : summand);
        }
        if (odd.Count == 0)
            return negative ? MinusOne : One;
        Term power = Intern(new PowerTerm(MinusOne, Sum([.. odd])));
        return negative ? Scale(Rational.MinusOne, power) : power;
    }

    // exp(c·log u + v) = u^c·exp v wherever log u is defined.
    private Term Exponential(Term e)
    {
        var parts = new List<Term>();
        Term rest = e;
        foreach (Summand summand in SummandsOf(e))
        {
            if (summand.Term is CallTerm call && call.Head.Equals(Head.Log))
            {
                parts.Add(Power(call.Arguments[0], Number(summand.Coefficient)));
                rest = Subtract(rest, Scale(summand.Coefficient, summand.Term));
            }
        }
        if (parts.Count == 0)
            return e is NumberTerm { Value.IsOne: true } ? E : Intern(new PowerTerm(E, e));
        parts.Add(ReferenceEquals(rest, Zero) ? One : ReferenceEquals(rest, One) ? E : Intern(new PowerTerm(E, rest)));
        return Product([.. parts]);
    }

    // (b^a)^e = b^(ae) where e is whole, or b ≥ 0; for even a it is |b|^(ae).
    private Term PowerOfPower(PowerTerm power, Term e)
    {
        Term product = Multiply(power.Exponent, e);
        if (ReferenceEquals(power.Base, E) || Facts.IsInteger(e) || Facts.IsPositive(power.Base))
            return Power(power.Base, product);
        if (power.Exponent is not NumberTerm a)
            return Intern(new PowerTerm(power, e));
        bool even = a.Value.IsInteger && a.Value.Numerator.IsEven;
        return Power(even ? Call(Head.Abs, [power.Base]) : power.Base, product);
    }

    private Term PowerOfProduct(ProductTerm product, Term e)
    {
        if (Facts.IsInteger(e))
        {
            var parts = new Term[product.Factors.Length + 1];
            parts[0] = Power(Number(product.Coefficient), e);
            for (int i = 0; i < product.Factors.Length; i++)
                parts[i + 1] = Power(Single(product.Factors[i]), e);
            return Product(parts);
        }
        // Positive factors come out of a root; others that are not negative only if nothing then remains that may be.
        var outside = new List<Term>();
        var inside = new List<Term>();
        var either = new List<Term>();
        bool singularAtZero = e is NumberTerm { Value.Sign: < 0 };
        foreach (Factor factor in product.Factors)
        {
            Term part = Single(factor);
            (Facts.IsPositive(part) || (singularAtZero && Facts.IsNonNegative(part)) ? outside
                : Facts.IsNonNegative(part) ? either : inside).Add(part);
        }
        if (inside.Count == 0 && product.Coefficient.Sign > 0)
            outside.AddRange(either);
        else
            inside.AddRange(either);
        Rational c = Rational.Abs(product.Coefficient);
        if (!c.IsOne)
            outside.Add(Number(c));
        if (product.Coefficient.Sign < 0)
            inside.Add(MinusOne);
        if (outside.Count == 0)
            return Intern(new PowerTerm(product, e));
        var result = outside.ConvertAll(o => Power(o, e));
        if (inside.Count > 0)
        {
            Term rest = Product([.. inside]);
            result.Add(rest is ProductTerm ? Intern(new PowerTerm(rest, e)) : Power(rest, e));
        }
        return Product([.. result]);
    }

    private Term PowerOfSum(SumTerm sum, Term e)
    {
        if (e is not NumberTerm exponent)
            return Intern(new PowerTerm(sum, e));
        if ((2 * exponent.Value).IsInteger && !exponent.Value.IsInteger && Denested(sum) is { } root)
            return Power(root, Number(2 * exponent.Value));
        (Rational content, Term primitive) = Primitive(sum, positiveContent: !exponent.Value.IsInteger);
        if (content.IsOne)
            return Intern(new PowerTerm(sum, e));
        Term power = primitive is SumTerm ? Intern(new PowerTerm(primitive, e)) : Power(primitive, e);
        return Multiply(NumberPower(content, exponent.Value), power);
    }

    // √(a ± √d) = √((a + s)/2) ± √((a − s)/2) with s = √(a² − d), where s is rational.
    private Term? Denested(SumTerm sum)
    {
        if (sum is not { Summands: [Summand root], Constant: { Sign: > 0 } a })
            return null;
        Term square = Power(Scale(root.Coefficient, root.Term), Two);
        if (square is not NumberTerm { Value: Rational d } || a * a < d || !Rational.TryRoot((a * a) - d, 2, out Rational s))
            return null;
        Term first = Power(Number((a + s) * Rational.Half), Half), second = Power(Number((a - s) * Rational.Half), Half);
        return root.Coefficient.Sign > 0 ? Add(first, second) : Subtract(first, second);
    }

    private Term PowerOfCall(CallTerm call, Term e)
    {
        if (IsInteger(e, out int n))
        {
            Term x = call.Arguments[0];
            if (n % 2 == 0 && call.Head.Equals(Head.Abs))
                return Power(x, e);
            if (n % 3 == 0 && call.Head.Equals(Head.Cbrt))
                return Power(x, Number(n / 3));
            if (n % 2 == 0 && call.Head.Equals(Head.Hypot))
                return Power(Add(Power(x, Two), Power(call.Arguments[1], Two)), Number(n / 2));
            if (n < 0 && n % 2 == 0 && call.Head.Equals(Head.Sign))
                return One;
        }
        return Intern(new PowerTerm(call, e));
    }

    /// <summary>The summands of a term; a number is a summand with the term 1.</summary>
    public IEnumerable<Summand> SummandsOf(Term term)
    {
        if (term is SumTerm sum)
        {
            foreach (Summand summand in sum.Summands)
                yield return summand;
            if (!sum.Constant.IsZero)
                yield return new(sum.Constant, One);
        }
        else if (term is ProductTerm product)
        {
            yield return new(product.Coefficient, Monic(product));
        }
        else if (term is NumberTerm number)
        {
            if (!number.Value.IsZero)
                yield return new(number.Value, One);
        }
        else
        {
            yield return new(Rational.One, term);
        }
    }
}
