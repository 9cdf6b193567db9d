using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;
using Leibniz.Generator.Vectorize;
using Leibniz.Generator.Write;

namespace Leibniz.Generator.Transform;

/// <content>Loops whose reverse runs in the same pass, one round at a time or many.</content>
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
            _code.Open($"if ({(Serves is { } zero ? $"!{zero}.IsStrong && " : "")}{limit} - {i} >= {LeastRounds})");
            Outline("Lanes", () => AllLanes(loop, scope, limit), $"Sixteen or eight rounds of '{i}' at a time, a lane each, forward and back.");
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
        if (_lanes is not null)
            BeginWide(body);
        bool takes = _columns?.Count > 0 || Walk.All(body.Statements).Any(static s => s is Allocate);
        if (takes)
            _code.Line($"var mark = {storage}.Mark();");
        FramePlan plan = _recording.Of(body), outer = _plan;
        _plan = plan;
        Declare(plan, forward: true);
        DeclareCotangents(plan);
        ShareWide(plan);
        Forward(body.Statements);
        Reverse(body.Statements, plan);
        _plan = outer;
        if (takes)
            _code.Line($"{storage}.Release(mark);");
        EndWide();
    }

    // Writes a loop that pulls cotangents in lanes, with lanes for all that its rounds share.
    private void InLanes(CountLoop loop, LaneScope scope, LaneForm form, Dictionary<string, string> leads, string sums, System.Action write)
    {
        Printer printer = _printer;
        HashSet<string> begun = [.. _begun];
        (List<Variable> arrays, List<string> singles) = Shared(loop, scope);
        foreach (Variable array in arrays)
        {
            _code.Line($"global::System.Span<{LaneForm.Single.Type}> {array.Name}_lanes = {sums}.Take({array.Name}.Length);");
            _wide[array.Name + "_lanes"] = $"global::System.Span<{LaneForm.Single.Type}>";
        }
        foreach (string single in singles)
        {
            _code.Line($"{LaneForm.Single.Type} {single}_bar_lanes = default;");
            _wide[single + "_bar_lanes"] = LaneForm.Single.Type;
        }
        foreach (KeyValuePair<string, string> lead in leads)
        {
            _code.Line($"{form.Type} {lead.Key}_lead_lanes = {form.Vectors}.Create({lead.Value});");
            _leads[lead.Key] = lead.Key + "_lead_lanes";
            _wide[lead.Key + "_lead_lanes"] = form.Type;
            _wide[lead.Key + "_lanes"] = LaneForm.Single.Type;
        }
        _lanes = scope;
        _form = form;
        _printer = new LanePrinter(scope, form, _activity.IsActive);
        write();
        _lanes = null;
        _form = LaneForm.Single;
        _printer = printer;
        _begun.Clear();
        _begun.UnionWith(begun);
        foreach (KeyValuePair<string, string> lead in leads)
            _leads[lead.Key] = lead.Value;
        foreach (string single in singles)
            _code.Line($"{single}{Printer.Suffix} += {LaneForm.Sums}.Sum({single}_bar_lanes);");
        foreach (Variable array in arrays)
            _code.Line($"{LaneForm.Single.Access}.Reduce({array.Name}_lanes, {array.Name}{Printer.Suffix});");
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
            VariableKind.Real => varies ? _form.Type : variable.Type,
            VariableKind.Discrete when IsTruth(variable.Name) => _form.Type,
            VariableKind.Array when variable.Type.Contains("ReadOnlySpan") || !_lanes.IsInside(_activity.Root(variable.Name)) =>
                $"global::System.ReadOnlySpan<{(varies ? _form.Type : variable.Element)}>",
            VariableKind.Array => $"global::System.Span<{(varies ? _form.Type : variable.Element)}>",
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
