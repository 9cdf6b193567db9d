namespace Leibniz.Symbolic.Simplify;

/// <summary>Functions of a multiple of an angle that also stands by itself, written by functions of the angle:
/// sin 2x = 2·sin x·cos x beside sin x.</summary>
internal static class AngleExpansion
{
    private const int MostMultiple = 6;

    // Beyond this the term is left alone: each function is compared with each, at every step up the formula.
    private const int MostCalls = 16;
    private const int MostParts = 300;
    private const int MostSummands = 8;

    /// <summary>The term with every such function expanded; null where there is none.</summary>
    public static Term? Of(TermTable table, Term term)
    {
        List<CallTerm> calls = Calls(term);
        if (calls.Count < 2)
            return null;
        var expanded = new Dictionary<Term, Term>(ReferenceEqualityComparer.Instance);
        foreach (CallTerm call in calls)
        {
            (int k, CallTerm? single) = (0, null);
            foreach (CallTerm other in calls)
            {
                if (IsCircular(other) == IsCircular(call) && Ratio(table, call.Arguments[0], other.Arguments[0]) is var ratio && ratio > k)
                    (k, single) = (ratio, other);
            }
            if (single is not null)
                expanded.Add(call, Multiple(table, call, single.Arguments[0], k));
        }
        return expanded.Count == 0 ? null : new TermSubstitution(table, expanded).Of(term);
    }

    // The k from 2 up with a = k·b; 0 where there is none. No term is made for it.
    private static int Ratio(TermTable table, Term a, Term b)
    {
        Summand[] p = [.. table.SummandsOf(a).Take(MostSummands + 1)], q = [.. table.SummandsOf(b).Take(MostSummands + 1)];
        if (p.Length == 0 || p.Length > MostSummands || p.Length != q.Length)
            return 0;
        Rational k = p[0].Coefficient / q[0].Coefficient;
        for (int i = 0; i < p.Length; i++)
        {
            if (!ReferenceEquals(p[i].Term, q[i].Term) || p[i].Coefficient != k * q[i].Coefficient)
                return 0;
        }
        return k.IsInteger && k > Rational.One && k <= MostMultiple ? (int)k.Numerator : 0;
    }

    // s(n+1) = s(n)·c + c(n)·s; c(n+1) = c(n)·c ∓ s(n)·s.
    private static Term Multiple(TermTable table, CallTerm call, Term angle, int k)
    {
        bool circular = IsCircular(call);
        Term s = table.Verbatim(circular ? Head.Sin : Head.Sinh, angle), c = table.Verbatim(circular ? Head.Cos : Head.Cosh, angle);
        (Term sine, Term cosine) = (s, c);
        for (int i = 1; i < k; i++)
        {
            Term product = table.Multiply(sine, s);
            (sine, cosine) = (
                table.Add(table.Multiply(sine, c), table.Multiply(cosine, s)),
                circular ? table.Subtract(table.Multiply(cosine, c), product) : table.Add(table.Multiply(cosine, c), product));
        }
        return call.Head.Equals(Head.Sin) || call.Head.Equals(Head.Sinh) ? sine : cosine;
    }

    private static bool IsCircular(CallTerm call) => call.Head.Equals(Head.Sin) || call.Head.Equals(Head.Cos);

    // Of the sums, products and powers that the term is made of.
    private static List<CallTerm> Calls(Term term)
    {
        var calls = new List<CallTerm>();
        var stack = new Stack<Term>();
        var seen = new HashSet<Term>();
        stack.Push(term);
        while (stack.TryPop(out Term? part))
        {
            if (!seen.Add(part))
                continue;
            if (seen.Count > MostParts || calls.Count > MostCalls)
                return [];
            if (part is CallTerm call && FunctionForms.Partner(call.Head) is not null)
                calls.Add(call);
            else if (part is SumTerm or ProductTerm or PowerTerm)
                part.PushParts(stack);
        }
        return calls;
    }
}
