using Leibniz.Rules;

namespace Leibniz.Symbolic.Simplify;

internal sealed partial class TermWriter
{
    private Expr Sum(SumTerm sum)
    {
        List<Summand> parts = [.. sum.Summands];
        if (!asIs)
            MergeLogarithms(parts);
        parts.Sort(DisplayOrder.CompareSummands);
        Expr plain = Sum(parts, sum.Constant);
        if (asIs)
            return plain;
        (Rational content, Term primitive) = table.Primitive(sum, positiveContent: true);
        if (content.IsOne || primitive is not SumTerm inner)
            return plain;
        parts = [.. inner.Summands];
        MergeLogarithms(parts);
        parts.Sort(DisplayOrder.CompareSummands);
        Expr factored = Arrange(content, [], [Sum(parts, inner.Constant)], []);
        return Cost(factored) < Cost(plain) ? factored : plain;
    }

    // The first positive summand leads; a sum of negative ones begins with a sign.
    private Expr Sum(List<Summand> parts, Rational constant)
    {
        int lead = parts.FindIndex(p => p.Coefficient.Sign > 0);
        if (lead < 0 && constant.Sign > 0)
        {
            Expr difference = Number(constant);
            foreach (Summand part in parts)
                difference = Join<Subtract>(difference, Product(-part.Coefficient, part.Term));
            return difference;
        }
        lead = Math.Max(lead, 0);
        Expr result = Signed(parts[lead].Coefficient, FactorsOf(parts[lead].Term));
        for (int i = 0; i < parts.Count; i++)
        {
            if (i == lead)
                continue;
            Expr part = Product(Rational.Abs(parts[i].Coefficient), parts[i].Term);
            result = parts[i].Coefficient.Sign > 0 ? Join<Add>(result, part) : Join<Subtract>(result, part);
        }
        if (constant.IsZero)
            return result;
        Expr last = Number(Rational.Abs(constant));
        return constant.Sign > 0 ? Join<Add>(result, last) : Join<Subtract>(result, last);
    }

    // c·log u + c·log v − c·log w = c·log(u·v/w) wherever the left side is defined.
    private void MergeLogarithms(List<Summand> parts)
    {
        var groups = parts.Where(p => p.Term is CallTerm call && call.Head.Equals(Head.Log)).GroupBy(p => Rational.Abs(p.Coefficient)).ToList();
        foreach (IGrouping<Rational, Summand> group in groups)
        {
            if (group.Count() < 2)
                continue;
            var factors = new List<Term>();
            Rational scale = group.Any(p => p.Coefficient.Sign > 0) ? group.Key : -group.Key;
            foreach (Summand part in group)
            {
                factors.Add(table.Power(((CallTerm)part.Term).Arguments[0], part.Coefficient == scale ? table.One : table.MinusOne));
                parts.Remove(part);
            }
            // Not through Call, whose laws would take the positive factors out again.
            parts.Add(new(scale, table.Verbatim(Head.Log, table.Product([.. factors]))));
        }
    }
}
