using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;
using Leibniz.Generator.Vectorize;

namespace Leibniz.Generator.Transform;

/// <content>The forward part.</content>
internal sealed partial class AdjointWriter
{
    private void Forward(IEnumerable<Statement> statements)
    {
        foreach (Statement statement in statements)
            Forward(statement);
    }

    private void Forward(Statement statement)
    {
        if (!_again && _idle.Contains(statement))
            return;
        switch (statement)
        {
            case Assign { Target: { IsReal: false, IsWhole: true } } truth when _lanes is not null && IsTruth(truth.Target.Root):
                string holds = ((LanePrinter)_printer).Truth(truth.Value);
                _code.Line($"{truth.Target.Root} = {Chosen(truth.Target, holds, truth.Target.Root)};");
                break;
            case Assign { Target.IsReal: true } chosen when Mask is not null && _lanes!.Varies(chosen.Target):
                string before = _printer.Print(chosen.Target);
                _code.Line($"{before} = {Chosen(chosen.Target, Fitting(chosen.Target, chosen.Value), before)};");
                break;
            case Assign assign:
                _code.Line($"{_printer.Print(assign.Target)} = {Fitting(assign.Target, assign.Value)};");
                if (_records && assign.Value is Operation { Rule.Form: RuleForm.Fused } fused && _activity.IsActive(assign.Target.Root))
                    RecordGradient(assign, fused);
                break;
            case Accumulate { Target.IsWhole: true } sum when _lanes is not null && !_lanes.IsInside(sum.Target.Root):
                _code.Line($"{sum.Target.Root}_lanes {(sum.IsNegative ? "-=" : "+=")} {Counted(Masked(((LanePrinter)_printer).Wide(sum.Value)))};");
                break;
            case Accumulate masked when Mask is not null && _lanes!.Varies(masked.Target):
                string summed = Fitting(masked.Target, masked.Value);
                _code.Line($"{_printer.Print(masked.Target)} {(masked.IsNegative ? "-=" : "+=")} {(masked.Target.IsWhole && IsWithinSide(masked.Target.Root) ? summed : Masked(summed))};");
                break;
            case Accumulate accumulate:
                _code.Line($"{_printer.Print(accumulate.Target)} {(accumulate.IsNegative ? "-=" : "+=")} {Fitting(accumulate.Target, accumulate.Value)};");
                break;
            case Branch branch when Masks(branch):
                (RecordSet taken, RecordSet rest) = BranchRecords(branch, _plan);
                if (branch.Then.Count > 0)
                {
                    Side(branch, true, () =>
                    {
                        Forward(branch.Then);
                        Record(taken);
                    });
                }
                if (branch.Otherwise.Count > 0)
                {
                    Side(branch, false, () =>
                    {
                        Forward(branch.Otherwise);
                        Record(rest);
                    });
                }
                break;
            case Branch branch:
                _code.Open($"if ({_printer.Print(branch.Condition)})");
                (RecordSet then, RecordSet otherwise) = BranchRecords(branch, _plan);
                Forward(branch.Then);
                Record(then);
                _code.Close();
                if (branch.Otherwise.Count > 0)
                {
                    _code.Open("else");
                    Forward(branch.Otherwise);
                    Record(otherwise);
                    _code.Close();
                }
                break;
            case CountLoop { IsSearch: true } searched when _lanes is null && _plan.Parent is null:
                ForwardSearch(searched);
                break;
            case CountLoop search when ExtremumOf(search) is { } found:
                ForwardExtremum(search, found);
                break;
            case CountLoop apart when ScopeApart(apart) is { } scope:
                ForwardApart(apart, scope);
                break;
            case CountLoop kept when State(kept) is { } state:
                ForwardWithSnapshots(kept, state);
                break;
            case CountLoop loop:
                Inner(loop, "Forward", () =>
                {
                    RowsOf(loop, "Push");
                    _code.Open(Head(loop));
                    Round(loop.Body);
                    _code.Close();
                });
                break;
            case WhileLoop loop:
                string rounds = Fresh("rounds");
                bool counts = _records && _activity.Acts(loop.Body.Statements);
                if (counts)
                    _code.Line($"int {rounds} = 0;");
                _code.Open($"while ({_printer.Print(loop.Condition)})");
                Round(loop.Body);
                if (counts)
                    _code.Line($"{rounds}++;");
                _code.Close();
                if (counts)
                    _code.Line($"storage.PushWhole({rounds});");
                break;
            case Allocate allocate:
                _code.Line(Make(allocate));
                if (_records && !_plan.IsSplit)
                    MakeCotangents(allocate);
                break;
            case Alias alias:
                _code.Line($"{alias.Variable} = {Part(_printer.Print(alias.Source), alias)};");
                if (_columns?.Contains(alias) == true)
                    ReadColumns(alias);
                if (_records && !_plan.IsSplit)
                    MakeCotangents(alias);
                break;
            case Call call:
                ForwardCall(call);
                break;
            case Derive derive:
                if (_records && _activity.IsActive(derive.Target.Root))
                    _code.Line($"{derive.Source.Root}.CopyTo(storage.Push({derive.Source.Root}.Length));");
                _code.Line($"{Prefix}_{derive.Derivative.Name}({Join(derive.Source.Root, derive.Target.Root, derive)});");
                break;
            case Effect effect:
                _code.Line(_printer.Print(effect.Text) + ";");
                break;
        }
    }

    private string Join(string source, string target, Derive derive) =>
        string.Join(", ", new[] { source, target }.Concat(derive.Wholes.Select(_printer.Print)));

    private bool IsTruth(string name) => _lanes!.Varies(name) && Variable(name) is { Type: "bool" };

    // A value that is the same in all rounds is spread where the target holds lanes; where the target carries no tangents
    // the value alone is taken.
    private string Fitting(Place target, Expression value)
    {
        if (_lanes is not null)
            return target.IsReal && _lanes.Varies(target.Root) ? ((LanePrinter)_printer).Wide(value) : _printer.Print(value);
        string text = _printer.Print(value);
        if (target.IsReal && _activity.IsActive(target.Root))
            return _printer.Spread(value, text);
        return _number is not null && target.IsReal && !_activity.IsActive(target.Root)
            && Walk.Smooth(value).Any(p => _activity.IsActive(p.Root)) ? $"({text}){_printer.PrimalOf}" : text;
    }

    private string Head(CountLoop loop)
    {
        string from = _printer.Print(loop.From), limit = _printer.Print(loop.Limit), i = loop.Index;
        string step = loop.Step switch
        {
            1 => $"{i}++",
            -1 => $"{i}--",
            > 0 => $"{i} += {loop.Step}",
            _ => $"{i} -= {-loop.Step}",
        };
        return $"for (int {i} = {from}; {i} {(loop.Step > 0 ? "<" : ">")} {limit}; {step})";
    }

    private void Round(Frame frame)
    {
        FramePlan plan = _recording.Of(frame), outer = _plan;
        _plan = plan;
        // Arrays of a round last as long as the round: its reverse makes them anew.
        string? mark = Marks(frame) ? Fresh("mark") : null;
        if (mark is not null)
            _code.Line($"var {mark} = storage.Mark();");
        Declare(plan, forward: true);
        Forward(frame.Statements);
        _plan = outer;
        if (mark is not null)
            _code.Line($"storage.Release({mark});");
        if (_records && plan.IsSplit && _activity.Acts(frame.Statements))
            Record(plan.Records);
    }

    private string Make(Allocate allocate)
    {
        Variable variable = _recording[allocate.Variable];
        if (variable.Type == Model.Variable.Table)
            return $"{variable.Name} = storage.TakeWholes({_printer.Print(allocate.Lengths[0])});";
        if (variable.Kind != VariableKind.Array)
        {
            string sizes = string.Join(", ", allocate.Lengths.Select(_printer.Print));
            string type = variable.Type;
            int bracket = type.IndexOf('[');
            return bracket < 0
                ? $"{variable.Name} = new {variable.Element}[{sizes}];"
                : $"{variable.Name} = new {type.Substring(0, bracket)}[{sizes}]{type.Substring(type.IndexOf(']') + 1)};";
        }
        if (_lanes is not null)
            return $"{variable.Name} = {(_lanes.Varies(variable.Name) ? _laneStorage : "storage")}.Take({_printer.Print(allocate.Lengths[0])});";
        bool plain = _number is null || _activity.IsActive(variable.Name);
        string length = _printer.Print(allocate.Lengths[0]);
        // Plain numbers among others, for the whole call: in the same storage.
        if (!plain && _plan.Parent is null && !_plan.IsSplit && variable.Element == "double" && _number!.StartsWith("global::Leibniz.Dual", System.StringComparison.Ordinal))
            return $"{variable.Name} = global::Leibniz.Compiled.Search.Take(storage, {length});";
        return plain && variable.Element == "double"
            ? $"{variable.Name} = storage.Take({length});"
            : $"{variable.Name} = new {_printer.Real(variable.Element, _activity.IsActive(variable.Name))}[{length}];";
    }

    private string Part(string source, Alias alias)
    {
        // Arrays are cut as spans.
        string slice = alias.Start is null ? "" : _printer.Print(alias.Start);
        if (alias.Length is not null)
            slice += ", " + _printer.Print(alias.Length);
        string cut = slice.Length == 0 ? "" : $".Slice({slice})";
        return IsArray(alias.Source) ? $"global::System.MemoryExtensions.AsSpan({source}){cut}" : source + cut;
    }

    private bool IsArray(Place place) =>
        place.Type.EndsWith("]", System.StringComparison.Ordinal) && Variable(place.Root) is null or { IsParameter: true } && _number is null;

    // The gradient of a fused primitive is kept where it is computed.
    private void RecordGradient(Assign assign, Operation fused)
    {
        string number = Real("double");
        string[] arrays = [.. fused.Arguments.Select(_printer.Print)];
        string slopes = Fresh("slopes");
        string total = string.Join(" + ", arrays.Select(static a => a + ".Length"));
        _code.Line($"global::System.Span<{number}> {slopes} = storage.Push({total});");
        string first = arrays[0], second = arrays.Length > 1 ? arrays[1] : $"global::System.ReadOnlySpan<{number}>.Empty";
        string tail = arrays.Length > 1 ? $"{slopes}.Slice({first}.Length)" : "default";
        _code.Line($"{fused.Rule.Type}.Gradient<{number}>({first}, {second}, {_printer.Print(assign.Target)}, {slopes}.Slice(0, {first}.Length), {tail});");
    }
}
