namespace Leibniz.Symbolic.Simplify;

/// <summary>Functions that stand for quotients of others: tan for sin/cos, tanh for sinh/cosh, sech² for 1/cosh².</summary>
internal static class FunctionForms
{
    /// <summary>The factors with sin(u)ᵃ·cos(u)⁻ᵇ written by the tangent, and the like.</summary>
    public static List<Factor> Contract(TermTable t, IEnumerable<Factor> factors)
    {
        List<Factor> result = [.. factors];
        Contract(t, result, Head.Sin, Head.Cos, Head.Tan);
        Contract(t, result, Head.Sinh, Head.Cosh, Head.Tanh);
        for (int i = 0; i < result.Count; i++)
        {
            if (result[i].Base is CallTerm call && call.Head.Equals(Head.Cosh)
                && TermTable.IsInteger(result[i].Exponent, out int n) && n <= -2)
            {
                Factor half = new(t.Verbatim(Head.SechSquared, call.Arguments[0]), t.Number(-n / 2));
                if (n % 2 == 0)
                {
                    result[i] = half;
                }
                else
                {
                    result[i] = new(call, t.MinusOne);
                    result.Add(half);
                }
            }
        }
        return result;
    }

    /// <summary>The function that stands beside another in a law of squares; null where there is none.</summary>
    public static Head? Partner(Head head) =>
        head.Equals(Head.Sin) ? Head.Cos : head.Equals(Head.Cos) ? Head.Sin
        : head.Equals(Head.Sinh) ? Head.Cosh : head.Equals(Head.Cosh) ? Head.Sinh : null;

    private static void Contract(TermTable t, List<Factor> factors, Head sine, Head cosine, Head tangent)
    {
        for (int i = 0; i < factors.Count; i++)
        {
            if (factors[i].Base is not CallTerm s || !s.Head.Equals(sine) || !TermTable.IsInteger(factors[i].Exponent, out int a))
                continue;
            int j = factors.FindIndex(f => f.Base is CallTerm c && c.Head.Equals(cosine) && ReferenceEquals(c.Arguments[0], s.Arguments[0]));
            if (j < 0 || !TermTable.IsInteger(factors[j].Exponent, out int b) || Math.Sign(a) == Math.Sign(b))
                continue;
            int n = Math.Min(Math.Abs(a), Math.Abs(b));
            Term tan = t.Verbatim(tangent, s.Arguments[0]);
            a -= n * Math.Sign(a);
            b -= n * Math.Sign(b);
            int power = factors[i].Exponent is NumberTerm { Value.Sign: > 0 } ? n : -n;
            Factor sineLeft = new(s, t.Number(a)), cosineLeft = new(factors[j].Base, t.Number(b));
            factors.RemoveAt(Math.Max(i, j));
            factors.RemoveAt(Math.Min(i, j));
            if (a != 0)
                factors.Add(sineLeft);
            if (b != 0)
                factors.Add(cosineLeft);
            factors.Add(new(tan, t.Number(power)));
            i = -1;
        }
    }
}
