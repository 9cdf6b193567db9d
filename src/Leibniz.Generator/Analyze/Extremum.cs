using System.Linq;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Analyze;

/// <summary>A loop that only finds the greatest or least of values: m = max(m, t) in every round.</summary>
/// <param name="Value">The variable m.</param>
/// <param name="Element">What assigns t in a round.</param>
/// <param name="Copy">The name of m's value before the round.</param>
/// <param name="Chosen">The operation that chooses.</param>
/// <param name="IsLeft">Whether m is its first argument.</param>
internal sealed record Extremum(string Value, Assign Element, string Copy, Operation Chosen, bool IsLeft)
{
    /// <summary>The sign between a value and a better one.</summary>
    public string Worse => Chosen.Rule.Type.EndsWith(".Max", System.StringComparison.Ordinal) ? "<" : ">";

    /// <summary>Reads a loop; null where it does anything else.</summary>
    public static Extremum? Of(CountLoop loop)
    {
        Statement[] body = [.. loop.Body.Statements];
        if (loop.Step != 1 || body.Length != 4 || body.Any(static s => s is not Assign { Target: { IsWhole: true, Type: "double" } }))
            return null;
        Assign[] steps = [.. body.Cast<Assign>()];
        if (steps[2].Value is not Operation { Rule: { Form: RuleForm.Binary, Type: "global::Leibniz.Rules.Max" or "global::Leibniz.Rules.Min" }, Number: "double" } chosen
            || steps[3].Value is not Load { Place: { IsWhole: true } result } || result.Root != steps[2].Target.Root)
            return null;
        string value = steps[3].Target.Root;
        int copy = steps[0].Value is Load { Place: { IsWhole: true } a } && a.Root == value ? 0
            : steps[1].Value is Load { Place: { IsWhole: true } b } && b.Root == value ? 1 : -1;
        if (copy < 0 || steps[1 - copy].Value is not Load { Place.IsWhole: false } || loop.Body.Variables.Any(v => v.Name == value))
            return null;
        string before = steps[copy].Target.Root, element = steps[1 - copy].Target.Root;
        string[] arguments = [.. chosen.Arguments.Select(static a => a is Load { Place.IsWhole: true } load ? load.Place.Root : "")];
        bool left = arguments[0] == before && arguments[1] == element;
        return left || (arguments[1] == before && arguments[0] == element) ? new(value, steps[1 - copy], before, chosen, left) : null;
    }
}
