using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;
using Leibniz.Generator.Vectorize;

namespace Leibniz.Generator.Transform;

/// <content>What is recorded at the end of a round or branch, and taken back in its reverse.</content>
internal sealed partial class AdjointWriter
{
    private static readonly RecordSet s_nothing = new();

    private (RecordSet Then, RecordSet Otherwise) BranchRecords(Branch branch, FramePlan plan) =>
        _records && plan.BranchRecords.TryGetValue(branch, out (RecordSet, RecordSet) sets) ? sets : (s_nothing, s_nothing);

    private bool Marks(Frame frame) => _lanes is null && Walk.All(frame.Statements).Any(static s => s is Allocate);

    private void Record(RecordSet plan)
    {
        foreach ((string storage, string number, List<Variable> values) in Records(plan))
        {
            string[] places = Places(plan, storage, number, "Push", values.Count);
            for (int i = 0; i < values.Count; i++)
                _code.Line($"{places[i]} = {values[i].Name};");
        }
        foreach (Variable variable in plan.Discretes.Where(v => _lanes is null || !IsTruth(v.Name)))
            _code.Line($"storage.PushWhole({(variable.Type == "bool" ? $"{variable.Name} ? 1 : 0" : $"(long){variable.Name}")});");
    }

    private void TakeBack(RecordSet plan)
    {
        for (int i = plan.Discretes.Count - 1; i >= 0; i--)
        {
            Variable variable = plan.Discretes[i];
            if (_lanes is not null && IsTruth(variable.Name))
                continue;
            _code.Line(variable.Type == "bool"
                ? $"{variable.Name} = storage.PopWhole() != 0;"
                : $"{variable.Name} = ({variable.Type})storage.PopWhole();");
        }
        foreach ((string storage, string number, List<Variable> values) in Records(plan))
        {
            string[] places = Places(plan, storage, number, "Pop", values.Count);
            for (int i = 0; i < values.Count; i++)
            {
                Variable variable = values[i];
                string cast = _number is null && variable.Type == "float" ? "(float)" : "";
                _code.Line(_number is not null && !_activity.IsActive(variable.Name)
                    ? $"{variable.Name} = {places[i]}{_printer.PrimalOf};"
                    : $"{variable.Name} = {cast}{places[i]};");
            }
        }
    }

    // Where a record's values lie: on top of the stack, or among those of all rounds.
    private string[] Places(RecordSet plan, string storage, string number, string how, int count)
    {
        string record;
        if (_rows.TryGetValue(plan, out (string Round, Dictionary<string, string> Names) rows))
        {
            record = RoundOf(rows.Round, rows.Names[storage], number, count);
            if (count == 1)
                return [record];
        }
        else
        {
            record = Fresh("record");
            _code.Line($"global::System.Span<{number}> {record} = {storage}.{how}({count});");
        }
        return [.. Enumerable.Range(0, count).Select(i => $"{record}[{i}]")];
    }

    // What differs from round to round is recorded as lanes, apart from the rest.
    private IEnumerable<(string Storage, string Number, List<Variable> Values)> Records(RecordSet plan)
    {
        List<Variable> lanes = _lanes is null ? [] : [.. plan.Reals.Where(v => _lanes.Varies(v.Name)), .. plan.Discretes.Where(v => IsTruth(v.Name))];
        List<Variable> single = [.. plan.Reals.Except(lanes)];
        if (single.Count > 0)
            yield return ("storage", Real("double"), single);
        if (lanes.Count > 0)
            yield return (_laneStorage, _form.Type, lanes);
    }
}
