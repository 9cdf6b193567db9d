using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;
using Leibniz.Generator.Vectorize;

namespace Leibniz.Generator.Transform;

/// <content>Eight rows of a Jacobian at once: the values are plain numbers, and a cotangent is a lane for each row.</content>
internal sealed partial class AdjointWriter
{
    /// <summary>The type of cotangents that hold a lane for each row; null for cotangents like the values.</summary>
    public string? RowCotangents { get; init; }

    /// <summary>Whether the reverse of a method can run on rows: it is one method on numbers of double, without rules of arrays
    /// and without arrays that a loop makes anew.</summary>
    public static bool HasRows(Method method, Activity activity, Fusion fusion) =>
        fusion.Loops.Count == 0 && method.Functions.Count == 0 && !LoopsMake(method.Body.Statements, false)
        && Frames(method.Body).SelectMany(static f => f.Variables).Concat(method.Parameters)
            .All(v => !activity.IsActive(v.Name) || (v.Kind == VariableKind.Array ? v.Element : v.Type) == "double")
        && Walk.All(method.Body.Statements).All(static s => s is not (Call or Derive)
            && s is not Assign { Value: Operation { Rule.Form: RuleForm.Fused or RuleForm.Convert } });

    private static bool LoopsMake(IEnumerable<Statement> statements, bool inside) => statements.Any(s =>
        (inside && s is Allocate) || Walk.Blocks(s).Any(b => LoopsMake(b, inside || Walk.Body(s) is not null)));

    private static IEnumerable<Frame> Frames(Frame frame) =>
        Walk.All(frame.Statements).Select(Walk.Body).OfType<Frame>().Prepend(frame);

    private string Bar(string type) => RowCotangents ?? _printer.Real(type, true);

    private string NoCotangent => RowCotangents is null ? Zero : "default";
}
