using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;
using Leibniz.Generator.Vectorize;
using Leibniz.Generator.Write;

namespace Leibniz.Generator.Transform;

/// <content>Loops whose rounds are a search each: they carry no derivatives, and run many at once where they can.</content>
internal sealed partial class AdjointWriter
{
    private static readonly string[] s_exact = ["Min", "Max", "Abs", "Sqrt", "Square"];

    private void ForwardSearch(CountLoop loop)
    {
        string from = _printer.Print(loop.From), limit = _printer.Print(loop.Limit), i = loop.Index;
        var scope = new LaneScope(loop, _activity, Variable);
        List<Variable>? carried = Carried(loop);
        bool together = scope.Obstacle is null && carried is not null && loop.Body.Statements.Last() is Assign kept && scope.Varies(kept.Value)
            && Walk.All(loop.Body.Statements).All(IsExact);
        _code.Line($"int {i} = {from};");
        _shared[i] = "int";
        if (together)
        {
            _code.Open($"if ({limit} - {i} >= {LeastRounds})");
            Dictionary<string, string> plain = [];
            foreach (Variable variable in carried!)
            {
                bool array = variable.Kind == VariableKind.Array;
                string name = plain[variable.Name] = Fresh(variable.Name + "_plain"), type = array ? "global::System.ReadOnlySpan<double>" : "double";
                _code.Line($"{type} {name} = {(array ? $"global::Leibniz.Compiled.Search.Primals(storage, {variable.Name})" : variable.Name + _printer.PrimalOf)};");
                _shared[name] = type;
            }
            Outline("Search", () => SearchInLanes(loop, scope, limit, plain), $"Sixteen or eight rounds of '{i}' at a time, a lane each: where each finds its value.");
            _code.Close();
        }
        Outline("Search", () =>
        {
            _code.Open($"for (; {i} < {limit}; {i}++)");
            Round(loop.Body);
            _code.Close();
        }, $"Rounds of '{i}' one by one: where each finds its value.");
    }

    // What the search reads of numbers with tangents; null where their values cannot be had as plain numbers.
    private List<Variable>? Carried(CountLoop loop)
    {
        List<Variable> carried = [];
        if (_number is null)
            return carried;
        foreach (Statement statement in Walk.All(loop.Body.Statements))
        {
            if (statement is Alias view && _activity.IsActive(view.Variable))
                return null;
            foreach (Place read in Walk.Reads(statement).Where(p => _activity.IsActive(p.Root)))
            {
                if (Variable(read.Root) is not ({ Kind: VariableKind.Real, Type: "double" } or { Kind: VariableKind.Array, Element: "double" }) || !read.IsReal || Depth > 1)
                    return null;
                if (carried.All(v => v.Name != read.Root))
                    carried.Add(Variable(read.Root)!);
            }
        }
        return carried;
    }

    private int Depth => _printer.PrimalOf.Length / ".Primal".Length;

    // Lanes give what plain numbers give, to the last bit: a round that is the best of them is the best here.
    private static bool IsExact(Statement statement) => (statement as Assign)?.Value is not Operation operation
        || operation.Rule.Form is RuleForm.Add or RuleForm.Subtract or RuleForm.Multiply or RuleForm.Negate || operation.Call == "/"
        || s_exact.Any(n => operation.Rule.Type == "global::Leibniz.Rules." + n);

    private void SearchInLanes(CountLoop loop, LaneScope scope, string limit, Dictionary<string, string> plain)
    {
        string i = loop.Index;
        LaneForm form = LaneForm.For(Operations(Walk.All(loop.Body.Statements)), 0);
        _code.Line($"var lanes = global::Leibniz.Compiled.AdjointStorage<{form.Type}>.Rent();");
        Printer printer = _printer;
        FramePlan outer = _plan;
        var lanes = new LanePrinter(scope, form, _activity.IsActive) { Plain = plain };
        (_lanes, _form, _printer, _plan) = (scope, form, lanes, _recording.Of(loop.Body));
        _code.Open($"for (; {i} <= {limit} - {form.Count}; {i} += {form.Count})");
        _code.Line("var mark = lanes.Mark();");
        Declare(_plan, forward: true);
        foreach (Statement step in loop.Body.Statements.Take(loop.Body.Statements.Count - 1))
        {
            foreach (StagedRow row in scope.Rows(step))
                ReadRow(row, (CountLoop)step, lanes);
            Forward(step);
        }
        var kept = (Assign)loop.Body.Statements.Last();
        _code.Line($"global::Leibniz.Compiled.Search.Store({kept.Target.Root}, {_printer.Print(kept.Target.Path[0].Indices[0])}, {_printer.Print(kept.Value)});");
        _code.Line("lanes.Release(mark);");
        _code.Close();
        _code.Line("lanes.Return();");
        (_lanes, _form, _printer, _plan) = (null, LaneForm.Single, printer, outer);
    }

    // The elements that each round of a loop within reads again, read into lanes once.
    private void ReadRow(StagedRow row, CountLoop rounds, LanePrinter printer)
    {
        var first = new Place(row.Element.Root, new([new Accessor(null, new([row.Start]))]), "double");
        (string array, string start, string stride) = printer.Spaced(first)!.Value;
        string columns = Fresh(row.Element.Root + "_columns");
        _code.Line($"global::System.Span<{_form.Type}> {columns} = lanes.Take(global::Leibniz.Compiled.Search.Rounds(0, {_printer.Print(row.Along.Limit)}));");
        _code.Line($"if ({_printer.Print(rounds.From)} < {_printer.Print(rounds.Limit)})");
        _code.Line($"    {_form.Access}.Load({array}, {start}, {stride}, {columns});");
        printer.Stage(row.Element, $"{columns}[{row.Along.Index}]");
    }
}
