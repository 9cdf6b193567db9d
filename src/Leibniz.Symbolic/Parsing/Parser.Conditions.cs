using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <content>Conditions: comparisons, chains such as 0 &lt; x &lt; 1, joined by &amp;&amp; and ||.</content>
internal sealed partial class Parser
{
    private static readonly (string Sign, Relation Relation, bool Swap, bool Negate)[] s_comparisons =
    [
        ("<=", Relation.LessOrEqual, false, false), (">=", Relation.LessOrEqual, true, false),
        ("==", Relation.Equal, false, false), ("!=", Relation.Equal, false, true), ("≤", Relation.LessOrEqual, false, false),
        ("≥", Relation.LessOrEqual, true, false), ("≠", Relation.Equal, false, true),
        ("<", Relation.Less, false, false), (">", Relation.Less, true, false),
    ];

    // What follows a first comparison: the rest of a && chain, then of an || chain.
    private Condition Alternatives(Condition first)
    {
        Condition all = Conjunction(first);
        while (Take("||"))
            all |= Conjunction(RequiredComparison());
        return all;
    }

    private Condition Conjunction(Condition first)
    {
        while (Take("&&"))
            first &= RequiredComparison();
        return first;
    }

    private Condition RequiredComparison() =>
        Comparison(Sum()) ?? throw Error(_in.At, $"Formula: expected a comparison such as «<», came {Came()}");

    // Null where no comparison follows.
    private Condition? Comparison(Expr left)
    {
        Condition? result = null;
        while (TakeComparison() is { } sign)
        {
            Expr right = Sum();
            Condition one = sign.Swap ? Condition.Of(sign.Relation, right, left) : Condition.Of(sign.Relation, left, right);
            one = sign.Negate ? !one : one;
            result = result is null ? one : result & one;
            left = right;
        }
        return result;
    }

    private (Relation Relation, bool Swap, bool Negate)? TakeComparison()
    {
        foreach ((string sign, Relation relation, bool swap, bool negate) in s_comparisons)
        {
            if (Take(sign))
                return (relation, swap, negate);
        }
        return null;
    }
}
