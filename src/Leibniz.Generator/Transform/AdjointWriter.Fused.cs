using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;
using Leibniz.Generator.Vectorize;
using Leibniz.Generator.Write;

namespace Leibniz.Generator.Transform;

/// <content>Loops whose reverse runs in the same pass, one round at a time or eight.</content>
internal sealed partial class AdjointWriter
{
    // With fewer rounds the cotangents' lanes cost more than they save.
    private const int LeastRounds = 16;

    /// <summary>Why fused loops do not run eight rounds at once, by their counters.</summary>
    public List<string> Obstacles { get; } = [];

    /// <summary>The loops that run eight rounds at once.</summary>
    public HashSet<Statement> Together { get; } = new(ByReference<Statement>.Instance);

    private void Fused(CountLoop loop)
    {
        foreach (KeyValuePair<string, string> lead in _fusion.Leads[loop])
        {
            string name = Fresh(lead.Key + "_lead");
            _code.Line($"{Real("double")} {name} = {lead.Value};");
            _shared[name] = Real("double");
            _leads[lead.Key] = name;
        }
        LaneScope? scope = _vectorise ? new(loop, _activity, Variable) : null;
        if (scope?.Obstacle is { } obstacle)
        {
            _code.Line($"// One round at a time: {obstacle}.");
            Obstacles.Add($"{obstacle} (counter {loop.Index})");
        }
        string from = _printer.Print(loop.From), limit = _printer.Print(loop.Limit), i = loop.Index;
        if (scope is { Obstacle: null })
        {
            Together.Add(loop);
            _code.Line($"int {i} = {from};");
            _shared[i] = "int";
            if (Threads)
            {
                InChunks(loop, scope, limit);
                _leads.Clear();
                return;
            }
            _code.Open($"if ({limit} - {i} >= {LeastRounds})");
            Outline("Lanes", () => AllLanes(loop, scope, limit), $"Eight rounds of '{i}' at a time, a lane each, forward and back.");
            _code.Close();
            Outline("Rounds", () =>
            {
                _code.Open($"for (; {i} < {limit}; {i}++)");
                Pass(loop.Body, "storage");
                _code.Close();
            }, $"Rounds of '{i}' one by one, forward and back.");
        }
        else
        {
            Outline("Rounds", () =>
            {
                _code.Open(Head(loop));
                Pass(loop.Body, "storage");
                _code.Close();
            }, $"Rounds of '{i}', forward and back.");
        }
        _leads.Clear();
    }

    // One round, forward and back.
    private void Pass(Frame body, string storage)
    {
        bool takes = Walk.All(body.Statements).Any(static s => s is Allocate);
        if (takes)
            _code.Line($"var mark = {storage}.Mark();");
        FramePlan plan = _recording.Of(body), outer = _plan;
        _plan = plan;
        Declare(plan, forward: true);
        DeclareCotangents(plan);
        Forward(body.Statements);
        Reverse(body.Statements, plan);
        _plan = outer;
        if (takes)
            _code.Line($"{storage}.Release(mark);");
    }

    private void AllLanes(CountLoop loop, LaneScope scope, string limit)
    {
        _code.Line($"var lanes = global::Leibniz.Compiled.AdjointStorage<{LanePrinter.Lanes}>.Rent();");
        Dictionary<string, string> leads = new(_leads);
        foreach (string sum in leads.Keys)
            _code.Line($"{LanePrinter.Lanes} {sum}_lanes = default;");
        InLanes(loop, scope, leads, "lanes", () =>
        {
            _code.Open($"for (; {loop.Index} <= {limit} - 8; {loop.Index} += 8)");
            Pass(loop.Body, "lanes");
            _code.Close();
        });
        foreach (string sum in leads.Keys)
            _code.Line($"{sum} += {LanePrinter.Vectors}.Sum({sum}_lanes);");
        _code.Line("lanes.Return();");
    }

    // Writes a loop that pulls cotangents in lanes, with lanes for all that its rounds share.
    private void InLanes(CountLoop loop, LaneScope scope, Dictionary<string, string> leads, string storage, System.Action write)
    {
        Printer printer = _printer;
        HashSet<string> begun = [.. _begun];
        (List<Variable> arrays, List<string> singles) = Shared(loop, scope);
        foreach (Variable array in arrays)
            _code.Line($"global::System.Span<{LanePrinter.Lanes}> {array.Name}_lanes = {storage}.Take({array.Name}.Length);");
        foreach (string single in singles)
            _code.Line($"{LanePrinter.Lanes} {single}_bar_lanes = default;");
        foreach (KeyValuePair<string, string> lead in leads)
        {
            _code.Line($"{LanePrinter.Lanes} {lead.Key}_lead_lanes = {LanePrinter.Vectors}.Create({lead.Value});");
            _leads[lead.Key] = lead.Key + "_lead_lanes";
        }
        _lanes = scope;
        _laneStorage = storage;
        _printer = new LanePrinter(scope, _activity.IsActive);
        write();
        _lanes = null;
        _laneStorage = "lanes";
        _printer = printer;
        _begun.Clear();
        _begun.UnionWith(begun);
        foreach (KeyValuePair<string, string> lead in leads)
            _leads[lead.Key] = lead.Value;
        foreach (string single in singles)
            _code.Line($"{single}{Printer.Suffix} += {LanePrinter.Vectors}.Sum({single}_bar_lanes);");
        foreach (Variable array in arrays)
            _code.Line($"{LanePrinter.Access}.Reduce({array.Name}_lanes, {array.Name}{Printer.Suffix});");
    }

    // What the rounds share and pull cotangents to.
    private (List<Variable> Arrays, List<string> Singles) Shared(CountLoop loop, LaneScope scope)
    {
        var arrays = new List<Variable>();
        var singles = new List<string>();
        foreach (Statement statement in Walk.All(loop.Body.Statements))
        {
            Expression? value = (statement as Assign)?.Value ?? (statement as Accumulate)?.Value;
            if (value is null)
                continue;
            foreach (Place place in Walk.Smooth(value))
            {
                if (!place.IsReal || !_activity.IsActive(place.Root))
                    continue;
                if (place.IsWhole)
                {
                    if (!scope.IsInside(place.Root) && !singles.Contains(place.Root))
                        singles.Add(place.Root);
                }
                else if (scope.Outside(place) is { } outside && !scope.Varies(outside.Index)
                    && Variable(outside.Array.Root) is { } array && !arrays.Contains(array))
                {
                    arrays.Add(array);
                }
            }
        }
        return (arrays, singles);
    }

    private string LaneType(Variable variable)
    {
        bool varies = _lanes!.Varies(variable.Name);
        return variable.Kind switch
        {
            VariableKind.Real => varies ? LanePrinter.Lanes : variable.Type,
            VariableKind.Discrete when IsTruth(variable.Name) => LanePrinter.Lanes,
            VariableKind.Array when variable.Type.Contains("ReadOnlySpan") || !_lanes.IsInside(_activity.Root(variable.Name)) =>
                $"global::System.ReadOnlySpan<{(varies ? LanePrinter.Lanes : variable.Element)}>",
            VariableKind.Array => $"global::System.Span<{(varies ? LanePrinter.Lanes : variable.Element)}>",
            _ => variable.Type,
        };
    }

    private string LaneCotangent(Place place)
    {
        if (place.IsWhole)
            return _lanes!.IsInside(place.Root) ? _printer.Cotangent(place) : $"{place.Root}_bar_lanes";
        if (_lanes!.Outside(place) is { } outside)
            return $"{outside.Array.Root}_lanes[{_printer.Print(outside.Index)}]";
        return _printer.Cotangent(place);
    }
}
