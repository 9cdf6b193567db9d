using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Transform;

/// <content>Loops that keep a snapshot of their state every few rounds, and run again from there before their reverse.</content>
internal sealed partial class AdjointWriter
{
    private readonly Dictionary<Statement, Snapshot> _snapshots = new(ByReference<Statement>.Instance);

    /// <summary>Whether the loops of the method's own level keep snapshots in place of a record of every round.</summary>
    public bool Checkpoint { get; set; }

    private sealed record Snapshot(string Rounds, string Stride, List<Variable> Reals, List<Variable> Wholes, List<Variable> Arrays);

    // What the rounds pass on to each other; null where that is more than numbers and arrays of double.
    private Snapshot? State(CountLoop loop)
    {
        if (!Checkpoint || !_records || _plan.IsSplit || _plan.Parent is not null || !_activity.Acts(loop.Body.Statements))
            return null;
        var inside = new HashSet<string>(Walk.All([loop]).SelectMany(static s => Walk.Body(s) is { } body ? body.Variables : EquatableArray<Variable>.Empty).Select(static v => v.Name));
        var names = new List<string>();
        foreach (Statement statement in Walk.All(loop.Body.Statements))
        {
            if (statement is Call or Effect)
                return null;
            if (Walk.Target(statement) is not { } target)
                continue;
            string name = _activity.Root(target.Root);
            if (!inside.Contains(name) && !names.Contains(name))
                names.Add(name);
        }
        List<Variable> state = [.. names.Select(n => _recording[n])];
        bool fits = state.All(static v => v.Kind is VariableKind.Real or VariableKind.Discrete || v is { Kind: VariableKind.Array, Element: "double" });
        return !fits ? null : new(
            Fresh("rounds"), Fresh("stride"), [.. state.Where(static v => v.Kind == VariableKind.Real)],
            [.. state.Where(static v => v.Kind == VariableKind.Discrete)], [.. state.Where(static v => v.Kind == VariableKind.Array)]);
    }

    private void ForwardWithSnapshots(CountLoop loop, Snapshot state)
    {
        _snapshots[loop] = state;
        string from = _printer.Print(loop.From), limit = _printer.Print(loop.Limit);
        string span = loop.Step > 0 ? $"{limit} - {from}" : $"{from} - {limit}";
        int step = System.Math.Abs(loop.Step);
        string rounds = step == 1 ? span : $"({span} + {step - 1}) / {step}", round = Fresh("round");
        _code.Line($"// A snapshot every {state.Stride} rounds in place of a record of each.");
        _code.Line($"int {state.Rounds} = global::System.Math.Max({rounds}, 0), {state.Stride} = global::System.Math.Max((int)global::System.Math.Sqrt({state.Rounds}), 1);");
        _code.Open($"for (int {round} = 0; {round} < {state.Rounds}; {round}++)");
        _code.Open($"if ({round} % {state.Stride} == 0)");
        Keep(state);
        _code.Close();
        _records = false;
        AtRound(loop, round);
        _records = true;
        _code.Close();
        foreach (Variable array in state.Arrays.Where(static a => a.IsParameter))
        {
            _code.Line($"global::System.Span<double> {array.Name}_final = storage.Take({array.Name}.Length);");
            _code.Line($"{Span(array)}.CopyTo({array.Name}_final);");
        }
    }

    private void ReverseFromSnapshots(CountLoop loop, Snapshot state)
    {
        string first = Fresh("first"), end = Fresh("end"), forward = Fresh("round"), back = Fresh("round");
        _code.Open($"for (int {first} = ({state.Rounds} - 1) / {state.Stride} * {state.Stride}; {first} >= 0 && {state.Rounds} > 0; {first} -= {state.Stride})");
        _code.Line($"int {end} = global::System.Math.Min({first} + {state.Stride}, {state.Rounds});");
        Restore(state);
        _code.Open($"for (int {forward} = {first}; {forward} < {end}; {forward}++)");
        AtRound(loop, forward);
        _code.Close();
        _code.Open($"for (int {back} = {end} - 1; {back} >= {first}; {back}--)");
        Counter(loop, back);
        ReverseRound(loop.Body);
        _code.Close();
        _code.Close();
        foreach (Variable array in state.Arrays.Where(static a => a.IsParameter))
            _code.Line($"{array.Name}_final.CopyTo({Span(array)});");
    }

    private void AtRound(CountLoop loop, string round)
    {
        Counter(loop, round);
        Round(loop.Body);
    }

    private void Counter(CountLoop loop, string round) =>
        _code.Line($"int {loop.Index} = {_printer.Print(loop.From)} + ({round} * {(loop.Step < 0 ? $"({loop.Step})" : $"{loop.Step}")});");

    private static string Span(Variable array) => array.Type.EndsWith("]", System.StringComparison.Ordinal) && array.IsParameter
        ? $"global::System.MemoryExtensions.AsSpan({array.Name})" : array.Name;

    private void Keep(Snapshot state)
    {
        if (state.Reals.Count > 0)
        {
            string kept = Fresh("kept");
            _code.Line($"global::System.Span<double> {kept} = storage.Push({state.Reals.Count});");
            for (int i = 0; i < state.Reals.Count; i++)
                _code.Line($"{kept}[{i}] = {state.Reals[i].Name};");
        }
        foreach (Variable whole in state.Wholes)
            _code.Line($"storage.PushWhole({(whole.Type == "bool" ? $"{whole.Name} ? 1 : 0" : $"(long){whole.Name}")});");
        foreach (Variable array in state.Arrays)
            _code.Line($"{Span(array)}.CopyTo(storage.Push({array.Name}.Length));");
    }

    private void Restore(Snapshot state)
    {
        foreach (Variable array in Enumerable.Reverse(state.Arrays))
            _code.Line($"storage.Pop({array.Name}.Length).CopyTo({Span(array)});");
        foreach (Variable whole in Enumerable.Reverse(state.Wholes))
            _code.Line($"{whole.Name} = {(whole.Type == "bool" ? "storage.PopWhole() != 0" : $"({whole.Type})storage.PopWhole()")};");
        if (state.Reals.Count == 0)
            return;
        string kept = Fresh("kept");
        _code.Line($"global::System.Span<double> {kept} = storage.Pop({state.Reals.Count});");
        for (int i = 0; i < state.Reals.Count; i++)
            _code.Line($"{state.Reals[i].Name} = {(state.Reals[i].Type == "float" ? "(float)" : "")}{kept}[{i}];");
    }
}
