using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Analyze;

/// <summary>A loop whose rounds compute t, each by itself, and then only m = min(m, t) or max(m, t).</summary>
/// <param name="Loop">The loop.</param>
/// <param name="Value">The variable m.</param>
/// <param name="Computed">The name of t.</param>
/// <param name="IsLeast">Whether the least is sought.</param>
/// <param name="Steps">What computes t.</param>
internal sealed record Selection(CountLoop Loop, string Value, string Computed, bool IsLeast, EquatableArray<Statement> Steps)
{
    /// <summary>Reads a loop; null where it does anything else.</summary>
    /// <param name="statement">What may be such a loop.</param>
    public static Selection? Of(Statement statement)
    {
        if (statement is not CountLoop { Step: 1, IsAsked: false } loop)
            return null;
        Statement[] body = [.. loop.Body.Statements];
        if (body.Length < 4 || body[body.Length - 1] is not Assign { Target: { IsWhole: true, Type: "double" }, Value: Load { Place: { IsWhole: true } result } } kept
            || body[body.Length - 2] is not Assign { Target: { IsWhole: true, Type: "double" }, Value: Operation { Number: "double" } chosen } choice || choice.Target.Root != result.Root
            || chosen.Rule is not { Form: RuleForm.Binary, Type: "global::Leibniz.Rules.Max" or "global::Leibniz.Rules.Min" })
            return null;
        string value = kept.Target.Root;
        string[] names = [.. chosen.Arguments.Select(static a => a is Load { Place.IsWhole: true } load ? load.Place.Root : "")];
        Assign? before = body.OfType<Assign>().FirstOrDefault(a => a.Target.IsWhole && names.Contains(a.Target.Root) && a.Value is Load { Place: { IsWhole: true } copied } && copied.Root == value);
        if (before is null || names[0] == names[1] || names.Contains(""))
            return null;
        string computed = names[0] == before.Target.Root ? names[1] : names[0];
        HashSet<string> inside = [.. Declared(loop.Body)];
        Statement[] steps = [.. body.Take(body.Length - 2).Where(s => !ReferenceEquals(s, before))];
        if (inside.Contains(value) || !inside.Contains(computed) || !Walk.All(steps).All(s => IsOwn(s, inside))
            || Walk.All(steps).SelectMany(Walk.Reads).Any(p => p.Root == value || p.Root == before.Target.Root || p.Root == result.Root))
            return null;
        return new(loop, value, computed, chosen.Rule.Type.EndsWith("Min", System.StringComparison.Ordinal), new(steps));
    }

    /// <summary>The variables declared in a frame and in the loops within it.</summary>
    /// <param name="frame">The frame.</param>
    public static IEnumerable<string> Declared(Frame frame) => frame.Variables.Select(static v => v.Name)
        .Concat(Walk.All(frame.Statements).Select(Walk.Body).Where(static b => b is not null).SelectMany(static b => b!.Variables.Select(static v => v.Name)));

    /// <summary>Whether a step changes nothing but a round's own numbers, so that it can be taken twice.</summary>
    /// <param name="statement">The step.</param>
    /// <param name="inside">What belongs to the round.</param>
    public static bool IsOwn(Statement statement, HashSet<string> inside)
    {
        if (statement is not (Assign or Model.Accumulate or Branch or CountLoop or WhileLoop or Alias))
            return false;
        if (Walk.Target(statement) is { } target && !(target.IsWhole && inside.Contains(target.Root) && target.Type != "float"))
            return false;
        Expression? value = (statement as Assign)?.Value ?? (statement as Model.Accumulate)?.Value;
        if (value is Operation { Rule.Form: RuleForm.Fused or RuleForm.Choose } or Operation { Number: "float" })
            return false;
        return Walk.Reads(statement).All(static p => p.Type != "float") && Expressions(statement).All(IsSeen);
    }

    private static IEnumerable<Expression> Expressions(Statement statement) => statement switch
    {
        Assign assign => [assign.Value],
        Model.Accumulate sum => [sum.Value],
        Branch branch => [branch.Condition],
        CountLoop loop => [loop.From, loop.Limit],
        WhileLoop loop => [loop.Condition],
        Alias alias => new[] { alias.Start, alias.Length }.Where(static e => e is not null).Select(static e => e!),
        _ => [],
    };

    private static bool IsSeen(Expression expression) => expression switch
    {
        Verbatim verbatim => verbatim.Unseen.Length == 0 && verbatim.Holes.All(IsSeen),
        Operation operation => operation.Arguments.All(IsSeen),
        _ => true,
    };
}
