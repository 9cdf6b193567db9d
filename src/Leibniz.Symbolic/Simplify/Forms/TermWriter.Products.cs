using Leibniz.Rules;

namespace Leibniz.Symbolic.Simplify;

internal sealed partial class TermWriter
{
    private Expr Signed(Rational c, Factor[] factors)
    {
        // Sums that cost no more when turned round; those first that begin with a sign.
        List<(int Place, Term Turned, bool LeadsWithSign)> turns = [];
        for (int i = 0; i < factors.Length; i++)
        {
            if (factors[i].Base is not SumTerm sum || !TermTable.IsInteger(factors[i].Exponent, out int n) || n % 2 == 0)
                continue;
            Term turned = table.Scale(Rational.MinusOne, sum);
            if (Cost(turned) <= Cost(sum))
                turns.Add((i, turned, LeadsWithSign(sum)));
        }
        Factor[] other = [.. factors];
        bool negative = c.Sign < 0;
        // (1 − x)·(x − x² − 1) = (x − 1)·(x² − x + 1), −(x − y)·z = (y − x)·z.
        int most = turns.Count(t => t.LeadsWithSign);
        int count = negative ? (most % 2 == 1 ? most : most == 0 ? Math.Min(1, turns.Count) : most - 1) : most / 2 * 2;
        foreach ((int place, Term turned, _) in turns.OrderBy(t => t.LeadsWithSign ? 0 : 1).Take(count))
        {
            other[place] = new(turned, factors[place].Exponent);
            negative = !negative;
        }
        Expr product = Product(Rational.Abs(c), other);
        return negative ? Expr.Unary<Negate>(product) : product;
    }

    private static bool LeadsWithSign(SumTerm sum) =>
        sum.Summands.MinBy(s => s, Comparer<Summand>.Create(DisplayOrder.CompareSummands)).Coefficient.Sign < 0;

    private Expr Product(Rational c, Term term) => Product(c, FactorsOf(term));

    private Factor[] FactorsOf(Term term) => term switch
    {
        ProductTerm product => product.Factors,
        PowerTerm power => [new(power.Base, power.Exponent)],
        _ => [new(term, table.One)],
    };

    // c·Π bᵢ^eᵢ for c > 0 as one fraction.
    private Expr Product(Rational c, Factor[] factors)
    {
        var above = new List<Factor>();
        var below = new List<Factor>();
        foreach (Factor factor in FunctionForms.Contract(table, MergeRoots(factors)))
        {
            if (factor.Exponent is NumberTerm { Value: { Sign: < 0 } n })
                below.Add(new(factor.Base, table.Number(-n)));
            else
                above.Add(factor);
        }
        above.Sort(DisplayOrder.CompareFactors);
        below.Sort(DisplayOrder.CompareFactors);
        if (above is [{ Base: CallTerm log } only] && below.Count == 0 && log.Head.Equals(Head.Log) && ReferenceEquals(only.Exponent, table.One)
            && PowerInsideLogarithm(c, log) is { } inside)
            return inside;
        return Arrange(c, above, [], below);
    }

    private Expr Arrange(Rational c, List<Factor> above, List<Expr> more, List<Factor> below)
    {
        // 1/√s³ is s^−1.5, which is shorter; a lone root stays below 1.
        if (c.IsOne && above.Count == 0 && more.Count == 0 && below is [{ Exponent: NumberTerm { Value: { IsInteger: false } e } } only] && e != Rational.Half)
            return Power(only.Base, table.Number(-e));
        List<Expr> numerator = above.ConvertAll(f => Power(f.Base, f.Exponent));
        numerator.AddRange(more);
        List<Expr> denominator = below.ConvertAll(f => Power(f.Base, f.Exponent));
        if (numerator.Count == 0 || !c.Numerator.IsOne)
            numerator.Insert(0, Number(c.Numerator));
        if (!c.Denominator.IsOne)
            denominator.Insert(0, Number(c.Denominator));
        Expr result = Times(numerator);
        return denominator.Count == 0 ? result : Join<Divide>(result, Times(denominator));
    }

    private static Expr Times(List<Expr> factors)
    {
        Expr result = factors[0];
        for (int i = 1; i < factors.Count; i++)
            result = Join<Multiply>(result, factors[i]);
        return result;
    }

    // √2·√3 = √6.
    private IEnumerable<Factor> MergeRoots(Factor[] factors)
    {
        var merged = new Dictionary<Rational, Rational>();
        foreach (Factor factor in factors)
        {
            if (factor is { Base: NumberTerm { Value.Sign: > 0 } b, Exponent: NumberTerm { Value: { IsInteger: false } e } })
                merged[e] = merged.GetValueOrDefault(e, Rational.One) * b.Value;
            else
                yield return factor;
        }
        foreach ((Rational e, Rational b) in merged)
            yield return new(table.Number(b), table.Number(e));
    }

    // 2k·log|u| = log(u^(2k)), and n·log m = log(mⁿ) for short numbers, where that costs less.
    private Expr? PowerInsideLogarithm(Rational c, CallTerm log)
    {
        const int mostDigits = 1_000_000;
        if (!c.IsInteger || c.Numerator > 64 || c.IsOne)
            return null;
        int n = (int)c.Numerator;
        Term u = log.Arguments[0];
        if (u is CallTerm absolute && absolute.Head.Equals(Head.Abs) && n % 2 == 0)
            return Expr.Unary<Log>(Write(table.Power(absolute.Arguments[0], table.Number(n))));
        if (u is NumberTerm { Value: { IsInteger: true } m } && m.Numerator.GetBitLength() * n < 21 && Rational.Pow(m, n) < mostDigits)
            return Expr.Unary<Log>(Number(Rational.Pow(m, n)));
        return null;
    }
}
