namespace Leibniz.Symbolic.Simplify;

/// <summary>What can be said of every value that a term has: conclusions from its form and the assumptions.</summary>
internal sealed class Facts(Assumed assumed)
{
    private const int MostDepth = 12;

    public bool IsPositive(Term term) => SignOf(term, MostDepth) == Positive;

    public bool IsNonNegative(Term term) => SignOf(term, MostDepth) is Positive or NonNegative;

    public bool IsInteger(Term term) => IsInteger(term, MostDepth);

    private bool IsInteger(Term term, int depth) => term switch
    {
        NumberTerm number => number.Value.IsInteger,
        VariableTerm variable => Has(variable, Assume.Integer),
        SumTerm sum => depth > 0 && sum.Constant.IsInteger && Array.TrueForAll(sum.Summands, s => s.Coefficient.IsInteger && IsInteger(s.Term, depth - 1)),
        ProductTerm product => depth > 0 && product.Coefficient.IsInteger && Array.TrueForAll(product.Factors, f => IsInteger(f.Base, f.Exponent, depth - 1)),
        PowerTerm power => depth > 0 && IsInteger(power.Base, power.Exponent, depth - 1),
        _ => false,
    };

    private bool IsInteger(Term b, Term e, int depth) =>
        e is NumberTerm { Value: { IsInteger: true, Sign: > 0 } } ? IsInteger(b, depth)
        : b is NumberTerm { Value: var sign } && sign == Rational.MinusOne && IsInteger(e, depth);

    private const int Unknown = 0;
    private const int NonNegative = 1;
    private const int Positive = 2;

    private int SignOf(Term term, int depth)
    {
        if (depth == 0)
            return Unknown;
        switch (term)
        {
            case NumberTerm number:
                return number.Value.Sign > 0 ? Positive : number.Value.IsZero ? NonNegative : Unknown;
            case ConstantTerm constant:
                return constant.Value > 0 ? Positive : Unknown;
            case VariableTerm variable:
                return Has(variable, Assume.Positive) ? Positive : Has(variable, Assume.NonNegative) ? NonNegative : Unknown;
            case PowerTerm power:
                return SignOfPower(power.Base, power.Exponent, depth - 1);
            case CallTerm call:
                return SignOfCall(call, depth - 1);
            case ProductTerm product:
                bool negative = product.Coefficient.Sign < 0;
                int least = Positive;
                foreach (Factor factor in product.Factors)
                {
                    int sign = SignOfPower(factor.Base, factor.Exponent, depth - 1);
                    if (sign == Unknown && IsOddPowerOfNonPositive(factor))
                    {
                        negative = !negative;
                        sign = IsNonzero(factor.Base) ? Positive : NonNegative;
                    }
                    least = Math.Min(least, sign);
                }
                return negative ? Unknown : least;
            case SumTerm sum:
                if (sum.Constant.Sign < 0 || sum.Summands.Length > MostDepth)
                    return Unknown;
                int most = sum.Constant.Sign > 0 ? Positive : NonNegative;
                foreach (Summand summand in sum.Summands)
                {
                    int sign = summand.Coefficient.Sign > 0 ? SignOf(summand.Term, depth - 1) : Unknown;
                    if (sign == Unknown)
                        return Unknown;
                    most = Math.Max(most, sign);
                }
                return most;
            default:
                return Unknown;
        }
    }

    private int SignOfPower(Term b, Term e, int depth)
    {
        int sign = SignOf(b, depth);
        if (sign == Positive)
            return Positive;
        if (e is not NumberTerm { Value: Rational n })
            return Unknown;
        // A root has no value below 0; a negative power none at 0.
        bool even = n.IsInteger && n.Numerator.IsEven;
        return !even && n.IsInteger && sign == Unknown ? Unknown : n.Sign < 0 || (even && IsNonzero(b)) ? Positive : NonNegative;
    }

    private int SignOfCall(CallTerm call, int depth)
    {
        Head head = call.Head;
        if (head.Equals(Head.Cosh) || head.Equals(Head.SechSquared) || head.Is<Rules.Sigmoid>() || head.Is<Rules.NormalPdf>()
            || head.Is<Rules.Exp2>() || head.Is<Rules.Exp10>() || head.Is<Rules.Softplus>())
            return Positive;
        if (head.Equals(Head.Abs))
            return IsNonzero(call.Arguments[0]) ? Positive : NonNegative;
        if (head.Equals(Head.Hypot))
            return IsNonzero(call.Arguments[0]) || IsNonzero(call.Arguments[1]) ? Positive : NonNegative;
        if (head.Equals(Head.Acosh) || head.Equals(Head.Acos) || head.Is<Rules.Relu>() || head.Is<Rules.NormalCdf>() || head.Is<Rules.Erfc>())
            return NonNegative;
        if (head.Equals(Head.Sinh) || head.Equals(Head.Tanh) || head.Equals(Head.Asinh) || head.Equals(Head.Atan) || head.Equals(Head.Cbrt)
            || head.Equals(Head.Sign))
            return SignOf(call.Arguments[0], depth);
        return Unknown;
    }

    private bool IsOddPowerOfNonPositive(Factor factor) =>
        factor.Base is VariableTerm variable && Has(variable, Assume.NonPositive)
        && factor.Exponent is NumberTerm { Value: { IsInteger: true } n } && !n.Numerator.IsEven;

    private bool IsNonzero(Term term) =>
        term is NumberTerm { Value.IsZero: false } || IsPositive(term) || (term is VariableTerm variable && Has(variable, Assume.NonZero));

    private bool Has(VariableTerm variable, Assume what) => assumed.Of(variable.Name, variable.Assumed).HasFlag(what);
}
