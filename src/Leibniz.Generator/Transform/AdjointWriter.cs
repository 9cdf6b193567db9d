using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;
using Leibniz.Generator.Vectorize;
using Leibniz.Generator.Write;

namespace Leibniz.Generator.Transform;

/// <summary>Writes the primal of a method followed by its reverse: cotangents are pulled from the result to the inputs.</summary>
/// <remarks>
/// The forward part is the method as read. What the reverse needs of a round of a loop is recorded at the round's end and
/// taken back at the beginning of its reverse. A loop that is fused runs forward and reverse in one pass, round by round,
/// and records nothing.
/// </remarks>
internal sealed partial class AdjointWriter
{
    private readonly Method _method;
    private readonly Activity _activity;
    private readonly Fusion _fusion;
    private readonly Recording _recording;
    private Printer _printer;
    private LaneScope? _lanes;
    private LaneForm _form = LaneForm.Single;
    private FramePlan _plan;
    private readonly bool _vectorise;
    private readonly bool _strong;
    private CodeText _code;
    private readonly string? _number;
    private readonly Dictionary<Statement, int> _blocks = new(ByReference<Statement>.Instance);
    private readonly Dictionary<string, HashSet<int>> _uses = [];
    private readonly Dictionary<string, List<int>> _definitions = [];
    private readonly HashSet<string> _begun = [];
    private readonly Dictionary<string, string> _leads = [];
    private int _count;
    private bool _records = true;

    // What only the value needs, where that is not asked for; and whether steps are taken again for the reverse.
    private HashSet<Statement> _idle = new(ByReference<Statement>.Instance);
    private bool _again;

    /// <summary>Whether the method's value is not asked for, only its derivative.</summary>
    public bool WithoutValue { get; set; }

    public AdjointWriter(Method method, Activity activity, Fusion fusion, string? number, CodeText code, bool vectorise = false, bool strong = true,
        Interprocedure? between = null)
    {
        _method = method;
        _activity = activity;
        _fusion = fusion;
        // One function of a method knows what is known of all.
        _between = between ?? new(method, activity);
        _recording = new(method, activity, fusion.Loops, _between, apart: between is not null);
        _number = number;
        _vectorise = vectorise && number is null;
        _strong = strong;
        _plan = _recording.Root;
        _printer = new(number, activity.IsActive);
        _code = code;
        Number(method.Body.Statements, 0);
    }

    /// <summary>Writes the body of the derivative: everything between its braces.</summary>
    /// <param name="finish">Lines that hand the results out.</param>
    public void Write(IEnumerable<string> finish)
    {
        FramePlan root = _recording.Root;
        if (WithoutValue && !Checkpoint)
            _idle = Idle.Of(_method, _activity, _recording, _fusion);
        NameShared(root);
        Declare(root, forward: true);
        DeclareCotangents(root);
        EquatableArray<Statement> statements = _method.Body.Statements;
        for (int i = 0; i < statements.Count; i++)
        {
            if (_fusion.Loops.Contains(statements[i]))
                Fused((CountLoop)statements[i]);
            else
                Forward(statements[i]);
        }
        if (_method.Result.Length > 0 && _activity.IsActive(_method.Result))
            Accumulate(new Place(_method.Result, EquatableArray<Accessor>.Empty, "double"), "seed");
        Reverse(statements, root);
        if (_apart.Count > 0)
            _code.Line($"{Kept}.Return();");
        foreach (string line in finish)
            _code.Line(line);
        if (_method.Result.Length > 0)
            _code.Line($"return {_method.Result};");
        WriteFunctions();
    }

    /// <summary>Writes the primal alone, on the numbers given: forward mode.</summary>
    public void WritePrimal()
    {
        _records = false;
        NameShared(_recording.Root);
        Declare(_recording.Root, forward: true);
        Forward(_method.Body.Statements);
        if (_method.Result.Length > 0)
            _code.Line($"return {_method.Result};");
        WriteFunctions();
    }

    // The zero of lanes, and of tangents that have tangents, is a default.
    private string Zero => _lanes is null && _printer.PrimalOf.Length <= ".Primal".Length ? "0" : "default";

    private string Real(string type) => _number ?? type;

    private Variable? Variable(string name) => _recording.Knows(name) ? _recording[name] : null;

    // The variables of a frame, declared in front of it so that its reverse sees them.
    private void Declare(FramePlan plan, bool forward)
    {
        foreach (Variable variable in plan.Frame.Variables)
        {
            if (!forward && !IsNeeded(plan, variable))
                continue;
            string type = TypeOf(variable);
            _code.Line($"{type} {variable.Name} = {(variable.Kind == VariableKind.Real || type == _form.Type ? Zero : Initial(variable))};");
        }
    }

    private static bool IsNeeded(FramePlan plan, Variable variable) =>
        plan.Recomputed.Contains(variable.Name) || plan.Remade.Contains(variable.Name)
        || plan.Recorded.Contains(variable.Name);

    private string TypeOf(Variable variable)
    {
        bool active = _activity.IsActive(variable.Name);
        if (_lanes is not null)
            return LaneType(variable);
        return variable.Kind switch
        {
            VariableKind.Real => _printer.Real(variable.Type, active),
            VariableKind.Array when variable.Type.Contains("ReadOnlySpan") => $"global::System.ReadOnlySpan<{_printer.Real(variable.Element, active)}>",
            VariableKind.Array => $"global::System.Span<{_printer.Real(variable.Element, active)}>",
            _ => variable.Type,
        };
    }

    private static string Initial(Variable variable) => variable.Kind switch
    {
        VariableKind.Discrete when variable.Type == "bool" => "false",
        _ => "default!",
    };

    private void DeclareCotangents(FramePlan plan)
    {
        foreach (Variable variable in plan.Frame.Variables)
        {
            if (!_activity.IsActive(variable.Name) || IsLazy(variable.Name))
                continue;
            if (_lanes is not null && variable.Kind == VariableKind.Array && !_lanes.IsInside(_activity.Root(variable.Name)))
                continue;
            if (variable.Kind == VariableKind.Real)
                _code.Line($"{Bar(variable.Type)} {variable.Name}{Printer.Suffix} = {NoCotangent};");
            else if (variable.Kind == VariableKind.Array)
                _code.Line($"global::System.Span<{Bar(variable.Element)}> {variable.Name}{Printer.Suffix} = default;");
        }
    }

    // A cotangent that arises and is spent within one block is declared where it arises.
    private bool IsLazy(string name) =>
        Variable(name) is { IsStable: true, IsParameter: false, Kind: VariableKind.Real }
        && _definitions.TryGetValue(name, out List<int> places) && places.Count == 1
        && (!_uses.TryGetValue(name, out HashSet<int> uses) || uses.All(u => u == places[0]));

    private int Number(IEnumerable<Statement> statements, int next)
    {
        int block = next++;
        foreach (Statement statement in statements)
        {
            _blocks[statement] = block;
            if (statement is Assign { Target.IsWhole: true } assign)
            {
                if (!_definitions.TryGetValue(assign.Target.Root, out List<int> places))
                    _definitions[assign.Target.Root] = places = [];
                places.Add(block);
            }
            if (statement is Call { Target: { } result })
                _definitions[result.Root] = [block];
            Expression[] values = statement switch
            {
                Assign each => [each.Value],
                Accumulate each => [each.Value],
                Call call => [.. call.Arguments],
                _ => [],
            };
            foreach (Expression value in values)
            {
                foreach (Place read in Walk.Smooth(value))
                {
                    if (!_uses.TryGetValue(read.Root, out HashSet<int> uses))
                        _uses[read.Root] = uses = [];
                    uses.Add(block);
                }
            }
            foreach (EquatableArray<Statement> inner in Walk.Blocks(statement))
                next = Number(inner, next);
        }
        return next;
    }

    private string Fresh(string name)
    {
        string fresh = $"{name}_{++_count}";
        while (_recording.Knows(fresh) || _recording.Counts(fresh))
            fresh = $"{name}_{++_count}";
        return fresh;
    }
}
