using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Diagnostics;
using Leibniz.Generator.Model;
using Leibniz.Generator.Transform;
using Leibniz.Generator.Vectorize;

namespace Leibniz.Generator.Write;

/// <summary>Writes the private method that computes: the primal on a carrier, or the primal and its reverse.</summary>
/// <param name="request">What is asked for.</param>
/// <param name="activity">What carries derivatives.</param>
/// <param name="number">The type of active reals; null for the user's own.</param>
internal sealed class CoreWriter(Request request, Activity activity, string? number)
{
    /// <summary>Long loops are compiled once and fully; replacing them while they run costs several times as much.</summary>
    public const string Optimised = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]";

    /// <summary>The type parameter of a text that serves both zeros.</summary>
    public const string Either = "TZero";

    private readonly Method _method = request.Method;

    private string Real(string type) => number ?? type;

    // The zero of tangents that have tangents is a default: the language converts over one step alone.
    private string Zero => new Printer(number, activity.IsActive).PrimalOf.Length > ".Primal".Length ? "default" : "0";

    /// <summary>Why loops run one round at a time.</summary>
    public IReadOnlyList<string> Obstacles { get; private set; } = [];

    /// <summary>Whether a gradient's method takes the storage only where it records something or takes an array; otherwise it always does.</summary>
    public bool Lean { get; init; }

    /// <summary>Whether the method runs its reverse for eight rows of a Jacobian at once.</summary>
    public bool Rows { get; init; }

    /// <summary>Whether the method written takes the storage.</summary>
    public bool Stores { get; private set; } = true;

    /// <summary>Why loops that are expected to run several rounds at once do not.</summary>
    public IReadOnlyList<string> Unmet { get; private set; } = [];

    /// <summary>Whether the strong zero needs loops other than those written.</summary>
    public bool IsPlainAlone { get; private set; }

    /// <summary>A method's type parameter for the zero of its products, and the constraint.</summary>
    public static (string List, string Constraint) Generic(string zero) => ($"<{zero}>", $" where {zero} : struct, global::Leibniz.Compiled.IZero");

    /// <summary>Writes the primal and its reverse.</summary>
    /// <param name="code">The text.</param>
    /// <param name="name">The method's name.</param>
    /// <param name="inputs">The parameters whose cotangents are handed out.</param>
    /// <param name="outputs">The array parameters whose cotangents are handed in.</param>
    /// <param name="fusion">The loops that run forward and reverse in one pass.</param>
    /// <param name="strong">Whether products have the strong zero of the chain rule.</param>
    /// <param name="either">Whether one text serves the plain and the strong zero, by a type parameter.</param>
    public void Adjoint(CodeText code, string name, IReadOnlyList<int> inputs, IReadOnlyList<int> outputs, Fusion fusion, bool strong, bool either = false)
    {
        List<string> parameters = Primals();
        string? lanes = Rows ? LaneForm.Single.Type : null;
        string Bar(string type) => lanes ?? Real(type);
        if (Rows)
            parameters.Insert(1, $"global::Leibniz.Compiled.AdjointStorage<{lanes}> lanes");
        foreach (int i in inputs)
        {
            Variable input = _method.Parameters[i];
            parameters.Add(input.Kind == VariableKind.Array
                ? $"global::System.Span<{Bar(input.Element)}> {input.Name}{Printer.Suffix}"
                : $"out {Bar(input.Type)} {input.Name}_out");
        }
        foreach (int i in outputs)
            parameters.Add($"global::System.Span<{Bar(_method.Parameters[i].Element)}> {_method.Parameters[i].Name}{Printer.Suffix}");
        bool result = _method.Result.Length > 0;
        if (result)
            parameters.Add($"{Real("double")} seed");
        string returned = result ? ResultType() : "void";
        var body = new CodeText();
        var finish = new List<string>();
        for (int i = 0; i < _method.Parameters.Count; i++)
        {
            Variable parameter = _method.Parameters[i];
            bool handed = inputs.Contains(i) || outputs.Contains(i);
            if (parameter.Kind == VariableKind.Real && (inputs.Contains(i) || activity.IsActive(parameter.Name)))
                body.Line($"{Bar(parameter.Type)} {parameter.Name}{Printer.Suffix} = {(Rows ? "default" : Zero)};");
            else if (parameter.Kind == VariableKind.Array && !handed && activity.IsActive(parameter.Name))
                body.Line($"global::System.Span<{Bar(parameter.Element)}> {parameter.Name}{Printer.Suffix} = {(Rows ? "lanes" : "storage")}.Take({parameter.Name}.Length);");
            if (parameter.Kind == VariableKind.Real && inputs.Contains(i))
                finish.Add($"{parameter.Name}_out = {parameter.Name}{Printer.Suffix};");
        }
        var writer = new AdjointWriter(_method, activity, fusion, number, body, !request.Reproducible && !strong && !Rows, strong)
        {
            Name = name, Prefix = request.Name, Checkpoint = request.Checkpoint && number is null && !Rows, Threads = request.Threads && !Rows, RowCotangents = lanes,
            WithoutValue = request is { ReturnParts: 0, Kind: DerivativeKind.Gradient or DerivativeKind.Hvp },
            Serves = either ? Either : null,
        };
        writer.Write(finish);
        Stores = !Lean || body.Mentions("storage");
        if (!Stores)
            parameters.RemoveAt(0);
        code.Line(Optimised);
        (string generic, string constraint) = either ? Generic(Either) : ("", "");
        code.Open($"private static {returned} {name}{generic}({string.Join(", ", parameters)}){constraint}");
        code.Add(body);
        code.Close();
        IsPlainAlone = writer.IsPlainAlone;
        Obstacles = fusion.Loops.Count == 0 ? ["no loop of its own level can run forward and back in one pass"] : writer.Obstacles;
        Unmet = [.. UnmetIn(_method.Body.Statements, writer)];
        foreach (CodeText loop in writer.Loops)
        {
            code.Line("");
            code.Add(loop);
        }
    }

    private static IEnumerable<string> UnmetIn(IEnumerable<Statement> statements, AdjointWriter writer)
    {
        foreach (Statement statement in statements)
        {
            if (writer.Together.Contains(statement))
                continue;
            if (statement is CountLoop { IsAsked: true } asked)
            {
                string suffix = $" (counter {asked.Index})";
                yield return writer.Obstacles.FirstOrDefault(o => o.EndsWith(suffix, System.StringComparison.Ordinal))
                    ?? "it stands within another loop or a branch, or what is done with the sum is not known before it ends" + suffix;
                continue;
            }
            foreach (string inner in Walk.Blocks(statement).SelectMany(b => UnmetIn(b, writer)))
                yield return inner;
        }
    }

    /// <summary>Writes the primal alone, on a carrier.</summary>
    public void Primal(CodeText code, string name)
    {
        string returned = _method.Result.Length > 0 ? ResultType() : "void";
        code.Line(Optimised);
        code.Open($"private static {returned} {name}({string.Join(", ", Primals())})");
        var writer = new AdjointWriter(_method, activity, new Fusion(), number, code) { Name = name, Prefix = request.Name };
        writer.WritePrimal();
        code.Close();
        foreach (CodeText function in writer.Loops)
        {
            code.Line("");
            code.Add(function);
        }
    }

    private string ResultType() => activity.IsActive(_method.Result) ? Real("double") : "double";

    private List<string> Primals()
    {
        var parameters = new List<string> { $"global::Leibniz.Compiled.AdjointStorage<{Real("double")}> storage" };
        for (int i = 0; i < _method.Parameters.Count; i++)
        {
            Variable p = _method.Parameters[i];
            parameters.Add($"{request.Parameters[i].Modifier}{ParameterType(p)} {p.Name}");
        }
        return parameters;
    }

    private string ParameterType(Variable parameter)
    {
        if (number is null || !activity.IsActive(parameter.Name))
            return parameter.Type;
        return parameter.Kind switch
        {
            VariableKind.Real => number,
            VariableKind.Array => parameter.Type.Contains("ReadOnlySpan") ? $"global::System.ReadOnlySpan<{number}>" : $"global::System.Span<{number}>",
            _ => throw new Unsupported(
                Descriptors.Signature, null, request.Name, $"'{parameter.Name}' is a {parameter.Type}; this derivative takes numbers, arrays and spans"),
        };
    }
}
