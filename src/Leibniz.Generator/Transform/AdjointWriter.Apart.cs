using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;
using Leibniz.Generator.Vectorize;
using Leibniz.Generator.Write;

namespace Leibniz.Generator.Transform;

/// <content>Loops of independent rounds whose cotangents are known only later: eight rounds at once, recorded as lanes, and back
/// eight at once.</content>
internal sealed partial class AdjointWriter
{
    private const string Kept = "kept_lanes";

    // Two to this many rounds are a pack.
    private const int InLane = 3;

    private readonly Dictionary<Statement, LaneScope> _apart = new(ByReference<Statement>.Instance);
    private string _laneStorage = "lanes";

    private LaneScope? ScopeApart(CountLoop loop)
    {
        if (!_vectorise || !_records || _lanes is not null || Checkpoint || _plan.Parent is not null || _plan.IsSplit
            || !_fusion.Independent.ContainsKey(loop) || Walk.All(loop.Body.Statements).Any(static s => s is Allocate))
            return null;
        var scope = new LaneScope(loop, _activity, Variable);
        if (scope.Obstacle is not { } obstacle)
            return scope;
        Obstacles.Add($"{obstacle} (counter {loop.Index})");
        return null;
    }

    private void ForwardApart(CountLoop loop, LaneScope scope)
    {
        if (_apart.Count == 0)
        {
            string type = $"global::Leibniz.Compiled.AdjointStorage<{LaneForm.Single.Type}>";
            _code.Line($"var {Kept} = {type}.Rent();");
            _shared[Kept] = type;
        }
        _apart[loop] = scope;
        Together.Add(loop);
        string from = _printer.Print(loop.From), limit = _printer.Print(loop.Limit), end = End(loop);
        _code.Line($"int {end} = {from};");
        _shared[end] = "int";
        _code.Open($"if ({limit} - {from} >= {LeastRounds})");
        Outline("Lanes", () =>
        {
            List<string> sums = _fusion.Independent[loop];
            foreach (string sum in sums)
                _code.Line($"{LaneForm.Single.Type} {sum}_lanes = default;");
            Printer printer = _printer;
            _lanes = scope;
            _laneStorage = Kept;
            _printer = new LanePrinter(scope, _form, _activity.IsActive);
            RowsOf(loop, "Push", from, Difference(limit, from), InLane);
            _code.Open($"for (; {end} <= {limit} - 8; {end} += 8)");
            _code.Line($"int {loop.Index} = {end};");
            Round(loop.Body);
            _code.Close();
            _lanes = null;
            _laneStorage = "lanes";
            _printer = printer;
            foreach (string sum in sums)
                _code.Line($"{sum} += {LaneForm.Sums}.Sum({sum}_lanes);");
        }, $"Eight rounds of '{loop.Index}' at a time, a lane each; what the way back needs is recorded.");
        _code.Close();
        Outline("Rounds", () =>
        {
            RowsOf(loop, "Push", end, Difference(limit, end), 0);
            _code.Open($"for (int {loop.Index} = {end}; {loop.Index} < {limit}; {loop.Index}++)");
            Round(loop.Body);
            _code.Close();
        }, $"The rounds of '{loop.Index}' that are left, one by one.");
    }

    private void ReverseApart(CountLoop loop, LaneScope scope)
    {
        string from = _printer.Print(loop.From), limit = _printer.Print(loop.Limit), end = End(loop), i = loop.Index;
        Outline("Rounds", () =>
        {
            RowsOf(loop, "Pop", end, Difference(limit, end), 0);
            _code.Open($"for (int {i} = {limit} - 1; {i} >= {end}; {i}--)");
            ReverseRound(loop.Body);
            _code.Close();
        }, $"Back through the rounds of '{i}' one by one.");
        _code.Open($"if ({end} > {from})");
        Outline("Lanes", () =>
        {
            var leads = _fusion.Independent[loop].Where(_activity.IsActive).ToDictionary(static s => s, static s => s + Printer.Suffix);
            _laneStorage = Kept;
            InLanes(loop, scope, LaneForm.Single, leads, Kept, () =>
            {
                RowsOf(loop, "Pop", from, Difference(end, from), InLane);
                _code.Open($"for (int {i} = {end} - 8; {i} >= {from}; {i} -= 8)");
                ReverseRound(loop.Body);
                _code.Close();
            });
            _laneStorage = "lanes";
            _leads.Clear();
        }, $"Back through the rounds of '{i}', eight at a time.");
        _code.Close();
    }

    private static string End(CountLoop loop) => loop.Index + "_end";
}
