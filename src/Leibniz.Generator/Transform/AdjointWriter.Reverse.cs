using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;
using Leibniz.Generator.Vectorize;
using Leibniz.Generator.Write;

namespace Leibniz.Generator.Transform;

/// <content>The reverse part.</content>
internal sealed partial class AdjointWriter
{
    private void Reverse(EquatableArray<Statement> statements, FramePlan plan)
    {
        bool again = _again;
        _again = true;
        Restore(statements, plan);
        if (ReferenceEquals(statements.FirstOrDefault(), plan.Frame.Statements.FirstOrDefault()))
        {
            bool records = _records;
            _records = false;
            Forward(plan.Refills);
            _records = records;
        }
        _again = again;
        for (int i = statements.Count - 1; i >= 0; i--)
        {
            if (!_fusion.Loops.Contains(statements[i]))
                Reverse(statements[i], plan);
        }
    }

    // What is computed again, and the views and arrays with their cotangents, in the order of the text.
    private void Restore(EquatableArray<Statement> statements, FramePlan plan)
    {
        foreach (Statement statement in statements)
        {
            switch (statement)
            {
                case Assign { Target.IsWhole: true } assign when plan.IsSplit && plan.Recomputed.Contains(assign.Target.Root):
                    Forward(assign);
                    break;
                case Allocate allocate when plan.IsSplit:
                    if (plan.Remade.Contains(allocate.Variable))
                        _code.Line(Make(allocate));
                    MakeCotangents(allocate);
                    break;
                case Alias alias when plan.IsSplit:
                    if (plan.Remade.Contains(alias.Variable))
                        Forward(alias);
                    MakeCotangents(alias);
                    break;
            }
        }
    }

    private void MakeCotangents(Allocate allocate)
    {
        if (_activity.IsActive(allocate.Variable) && _recording[allocate.Variable].Kind == VariableKind.Array)
            _code.Line($"{allocate.Variable}{Printer.Suffix} = {Zeros(allocate)};");
    }

    private void MakeCotangents(Alias alias)
    {
        if (_activity.IsActive(alias.Variable) && (_lanes is null || _lanes.IsInside(_activity.Root(alias.Variable))))
            _code.Line($"{alias.Variable}{Printer.Suffix} = {Part(_printer.Cotangent(alias.Source), alias)};");
    }

    private string Zeros(Allocate allocate)
    {
        string element = Bar(_recording[allocate.Variable].Element);
        string length = _printer.Print(allocate.Lengths[0]);
        if (_lanes is not null)
            return $"{_laneStorage}.Take({length})";
        if (RowCotangents is not null)
            return $"{_laneStorage}.Take({length})";
        return element == Real("double") ? $"storage.Take({length})" : $"new {element}[{length}]";
    }

    private void Reverse(Statement statement, FramePlan plan)
    {
        switch (statement)
        {
            case Assign { Target.IsReal: true } assign when _activity.IsActive(assign.Target.Root):
                ReverseAssign(assign);
                break;
            case Accumulate accumulate when _activity.IsActive(accumulate.Target.Root) && _activity.IsActive(accumulate.Value):
                string g = Masked(CotangentOf(accumulate.Target));
                Accumulate(((Load)accumulate.Value).Place, accumulate.IsNegative ? $"-{g}" : g);
                break;
            case Call call when _between.Acts(call, _activity):
                ReverseCall(call);
                break;
            case Derive derive when _activity.IsActive(derive.Target.Root):
                string taken = $"storage.Pop({derive.Source.Root}.Length)";
                _code.Line($"{Prefix}_{derive.Derivative.Name}Pull({taken}, {Join(_printer.Cotangent(derive.Target with { Path = EquatableArray<Accessor>.Empty }), derive.Source.Root + Printer.Suffix, derive)});");
                break;
            case Branch branch:
                ReverseBranch(branch, plan);
                break;
            case CountLoop search when _extrema.TryGetValue(search, out Extremum found):
                ReverseExtremum(search, found);
                break;
            case CountLoop apart when _apart.TryGetValue(apart, out LaneScope scope):
                ReverseApart(apart, scope);
                break;
            case CountLoop kept when _snapshots.TryGetValue(kept, out Snapshot state):
                ReverseFromSnapshots(kept, state);
                break;
            case CountLoop loop when _activity.Acts(loop.Body.Statements):
                Inner(loop, "Reverse", () =>
                {
                    RowsOf(loop, "Pop");
                    _code.Open(ReverseHead(loop));
                    ReverseRound(loop.Body);
                    _code.Close();
                });
                break;
            case WhileLoop loop when _activity.Acts(loop.Body.Statements):
                string rounds = Fresh("rounds");
                _code.Open($"for (int {rounds} = (int)storage.PopWhole(); {rounds} > 0; {rounds}--)");
                ReverseRound(loop.Body);
                _code.Close();
                break;
        }
    }

    private void ReverseBranch(Branch branch, FramePlan plan)
    {
        bool then = _activity.Acts(branch.Then), otherwise = _activity.Acts(branch.Otherwise);
        if (!then && !otherwise)
            return;
        (RecordSet first, RecordSet second) = plan.BranchRecords.TryGetValue(branch, out (RecordSet, RecordSet) sets) ? sets : (s_nothing, s_nothing);
        if (Masks(branch))
        {
            // Both sides may have run: what was recorded last is taken back first.
            if (otherwise)
            {
                Side(branch, false, () =>
                {
                    TakeBack(second);
                    Reverse(branch.Otherwise, plan);
                });
            }
            if (then)
            {
                Side(branch, true, () =>
                {
                    TakeBack(first);
                    Reverse(branch.Then, plan);
                });
            }
            return;
        }
        string condition = _printer.Print(branch.Condition);
        _code.Open(then ? $"if ({condition})" : $"if (!{condition})");
        TakeBack(then ? first : second);
        Reverse(then ? branch.Then : branch.Otherwise, plan);
        _code.Close();
        if (!then || !otherwise)
            return;
        _code.Open("else");
        TakeBack(second);
        Reverse(branch.Otherwise, plan);
        _code.Close();
    }

    private void ReverseRound(Frame frame)
    {
        FramePlan plan = _recording.Of(frame);
        string? mark = Marks(frame) ? Fresh("mark") : null;
        if (mark is not null)
            _code.Line($"var {mark} = storage.Mark();");
        Declare(plan, forward: false);
        DeclareCotangents(plan);
        TakeBack(plan.Records);
        Reverse(frame.Statements, plan);
        if (mark is not null)
            _code.Line($"storage.Release({mark});");
    }

    private string ReverseHead(CountLoop loop)
    {
        string from = _printer.Print(loop.From), limit = _printer.Print(loop.Limit), i = loop.Index;
        return loop.Step switch
        {
            1 => $"for (int {i} = {limit} - 1; {i} >= {from}; {i}--)",
            -1 => $"for (int {i} = {limit} + 1; {i} <= {from}; {i}++)",
            > 0 => $"for (int {i} = {from} + (((({limit} - {from} + {loop.Step - 1}) / {loop.Step}) - 1) * {loop.Step}); {i} >= {from}; {i} -= {loop.Step})",
            _ => $"for (int {i} = {from} - (((({from} - {limit} + {-loop.Step - 1}) / {-loop.Step}) - 1) * {-loop.Step}); {i} <= {from}; {i} += {-loop.Step})",
        };
    }

    private string CotangentOf(Place place)
    {
        if (place.IsWhole && _leads.TryGetValue(place.Root, out string lead))
            return lead;
        return _lanes is null ? _printer.Cotangent(place) : LaneCotangent(place);
    }

    private void ReverseAssign(Assign assign)
    {
        Place target = assign.Target;
        bool lazy = target.IsWhole && IsLazy(target.Root);
        // Nothing was pulled to a value that nothing active uses.
        if (lazy && !_begun.Remove(target.Root))
            return;
        string g = CotangentOf(target);
        bool keeps = target.IsWhole && Variable(target.Root) is { IsStable: true, IsParameter: false } && _definitions[target.Root].Count == 1;
        if (!keeps)
        {
            string spent = Fresh("g");
            _code.Line($"{Bar(target.Type)} {spent} = {Masked(g)};");
            _code.Line($"{g} = {(Mask is { } mask ? $"{_form.Vectors}.ConditionalSelect({mask}, {Zero}, {g})" : NoCotangent)};");
            g = spent;
        }
        switch (assign.Value)
        {
            case Load load when _activity.IsActive(load.Place.Root):
                Accumulate(load.Place, g);
                break;
            case Operation operation:
                Slopes(operation, target, g);
                break;
        }
    }

    private void Pull(Expression argument, string amount)
    {
        if (_activity.IsActive(argument))
            Accumulate(((Load)argument).Place, amount);
    }

    private void Accumulate(Place place, string amount)
    {
        if (place.IsWhole && IsLazy(place.Root) && _begun.Add(place.Root))
        {
            _code.Line($"{Bar(place.Type)} {_printer.Cotangent(place)} = {amount};");
            return;
        }
        if (_lanes is not null && ((LanePrinter)_printer).Spaced(place) is { } spaced)
        {
            _code.Line($"{_form.Access}.Add({spaced.Array}{Printer.Suffix}, {spaced.Start}, {spaced.Stride}, {amount}{(Mask is null ? "" : ", " + Mask)});");
            return;
        }
        bool masked = Mask is not null && !(place.IsWhole && IsWithinSide(place.Root));
        if (masked)
            amount = Masked(amount);
        if ((_lanes is not null || RowCotangents is not null) && !masked && !amount.StartsWith("-", System.StringComparison.Ordinal) && OuterTimes(amount) is > 0 and var times)
        {
            // One instruction where the processor has it.
            string sum = CotangentOf(place), left = amount.Substring(0, times), right = amount.Substring(times + 3);
            _code.Line($"{sum} = {(RowCotangents is null ? _form.Access : LaneForm.Single.Access)}.AddProduct({left}, {right}, {sum});");
            return;
        }
        bool negative = amount.StartsWith("-", System.StringComparison.Ordinal);
        _code.Line($"{CotangentOf(place)} {(negative ? "-=" : "+=")} {(negative ? amount.Substring(1) : amount)};");
    }

    // Where the sign of a product stands that is not within an index or an argument.
    private static int OuterTimes(string amount)
    {
        int depth = 0;
        for (int i = amount.Length - 1; i > 0; i--)
        {
            depth += amount[i] is ')' or ']' or '>' ? 1 : amount[i] is '(' or '[' or '<' ? -1 : 0;
            if (depth == 0 && amount[i] == '*' && amount[i - 1] == ' ')
                return i - 1;
        }
        return -1;
    }

    private void PullGradient(Operation fused, string g)
    {
        string slopes = Fresh("slopes");
        string[] bars = [.. fused.Arguments.Select(a => _activity.IsActive(a) ? _printer.Cotangent(((Load)a).Place) : "")];
        string[] arrays = [.. fused.Arguments.Select(_printer.Print)];
        string total = string.Join(" + ", arrays.Select(static a => a + ".Length"));
        _code.Line($"global::System.Span<{Real("double")}> {slopes} = storage.Pop({total});");
        string start = "0";
        for (int i = 0; i < arrays.Length; i++)
        {
            if (bars[i].Length > 0)
                _code.Line($"global::Leibniz.Compiled.Slope.Pull<{Serves ?? (_strong ? "global::Leibniz.Compiled.StrongZero" : "global::Leibniz.Compiled.PlainZero")}, {Real("double")}>({slopes}.Slice({start}, {arrays[i]}.Length), {g}, {bars[i]});");
            start = $"{arrays[i]}.Length";
        }
    }
}
