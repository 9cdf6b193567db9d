using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Vectorize;

/// <content>Branches that some of the rounds take: their conditions become masks of lanes.</content>
internal sealed partial class LaneScope
{
    /// <summary>Whether a truth value can be computed for all lanes at once: comparisons, and, or, not.</summary>
    public bool IsMask(Expression expression)
    {
        if (!Varies(expression))
            return true;
        switch (expression)
        {
            case Load { Place: { IsWhole: true, Type: "bool" } }:
                return true;
            case Verbatim { Unseen: "" } verbatim when Comparison(verbatim) is not null:
                return verbatim.Holes.All(IsComparable);
            case Verbatim { Unseen: "" } verbatim when IsLogic(verbatim):
                return verbatim.Holes.All(IsMask);
            default:
                return false;
        }
    }

    /// <summary>The sign of a comparison of two values; null for other text.</summary>
    public static string? Comparison(Verbatim verbatim) =>
        verbatim.Holes.Count == 2 && verbatim.Pieces[0] is "" or "(" && verbatim.Pieces[2] is "" or ")"
        && verbatim.Pieces[1].Trim() is "<" or ">" or "<=" or ">=" or "==" or "!=" ? verbatim.Pieces[1].Trim() : null;

    /// <summary>Whether text joins truth values by and, or, not and parentheses.</summary>
    public static bool IsLogic(Verbatim verbatim) => verbatim.Pieces.All(static p => p.All(static c => c is '(' or ')' or '!' or ' ' or '&' or '|'));

    private bool IsComparable(Expression value)
    {
        if (!Varies(value))
            return value is not Verbatim { Unseen.Length: > 0 };
        return value is Verbatim { IsReal: true } number ? IsNumber(number) : IsReal(value) || Stride(value) is not null;
    }

    /// <summary>Whether a value is a real.</summary>
    public static bool IsReal(Expression value) => value is Constant { IsReal: true } or Load { Place.IsReal: true } or Operation or Verbatim { IsReal: true };

    private string? AgainstMask(Branch branch)
    {
        if (!IsMask(branch.Condition))
            return "it branches on a value that differs from round to round and is not made of comparisons";
        foreach (Statement statement in Walk.All(branch.Then).Concat(Walk.All(branch.Otherwise)))
        {
            if (statement is Assign { Target: { IsReal: false, IsWhole: true } target } && target.Type != "bool" && _variable(target.Root) is { IsStable: false })
                return "a whole number in it is assigned in some rounds only";
            if (statement is Assign { Target: { IsReal: true, IsWhole: false } } or Accumulate { Target: { IsWhole: false } } && !_inside.Contains(Storage(Walk.Target(statement)!.Root)))
                return "it writes outside itself";
        }
        return null;
    }
}
