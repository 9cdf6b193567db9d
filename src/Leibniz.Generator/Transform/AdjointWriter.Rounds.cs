using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;
using Leibniz.Generator.Vectorize;

namespace Leibniz.Generator.Transform;

/// <content>Loops that alone record something while they run: the records of all their rounds are put on the stack at once, so that
/// no round calls for room.</content>
internal sealed partial class AdjointWriter
{
    // The names of the records of all rounds, by storage, of the loops that are being written.
    private readonly Dictionary<RecordSet, (string Round, Dictionary<string, string> Names)> _rows = [];

    // Whether the number of records is known before the loop runs, and nothing within it comes to lie above them.
    private bool RecordsAtOnce(CountLoop loop)
    {
        FramePlan plan = _recording.Of(loop.Body);
        return _records && !Checkpoint && loop.Step is 1 or -1 && plan.IsSplit && plan.BranchRecords.Count == 0 && !_fusion.Loops.Contains(loop)
            && Records(plan.Records).Any() && Walk.All(loop.Body.Statements).All(RecordsNothing);
    }

    private bool RecordsNothing(Statement statement) => statement switch
    {
        Call or Derive => false,
        Assign { Value: Operation { Rule.Form: RuleForm.Fused } } => false,
        _ => Walk.Body(statement) is not { } body || _recording.Of(body) is { BranchRecords.Count: 0, Records: { Reals.Count: 0, Discretes.Count: 0 } },
    };

    private void RowsOf(CountLoop loop, string how)
    {
        string from = _printer.Print(loop.From), limit = _printer.Print(loop.Limit);
        RowsOf(loop, how, from, loop.Step > 0 ? Difference(limit, from) : Difference(from, limit), 0);
    }

    // The records of rounds from one on, of which two to the shift are recorded together.
    private void RowsOf(CountLoop loop, string how, string from, string rounds, int shift)
    {
        RecordSet plan = _recording.Of(loop.Body).Records;
        _rows.Remove(plan);
        if (!RecordsAtOnce(loop))
            return;
        string round = loop.Step > 0 ? Difference(loop.Index, from) : Difference(from, loop.Index);
        var names = new Dictionary<string, string>();
        foreach ((string storage, string number, List<Variable> values) in Records(plan))
        {
            string name = names[storage] = Fresh("records");
            _code.Line($"global::System.Span<{number}> {name} = {storage}.{how}Rounds({Packs(rounds, shift)}, {values.Count});");
        }
        _rows[plan] = (Packs(round, shift), names);
    }

    private static string Packs(string rounds, int shift) => shift == 0 ? rounds : $"{Grouped(rounds)} >> {shift}";

    // The record of the present round, and where its first value lies.
    private string RoundOf(string round, string rows, string number, int count)
    {
        if (count == 1)
            return $"{rows}[{round}]";
        string record = Fresh("record");
        _code.Line($"global::System.Span<{number}> {record} = {rows}.Slice({count} * {Grouped(round)}, {count});");
        return record;
    }

    private static string Difference(string value, string less) => less == "0" ? value : $"{value} - {less}";
}
