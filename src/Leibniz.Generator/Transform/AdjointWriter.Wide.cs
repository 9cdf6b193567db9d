using System;
using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;
using Leibniz.Generator.Vectorize;
using Leibniz.Generator.Write;

namespace Leibniz.Generator.Transform;

/// <content>Fused loops of which many rounds run at once, and how their inner loops become methods of their own.</content>
internal sealed partial class AdjointWriter
{
    // A loop of more operations becomes a method.
    private const int MostInPlace = 8;

    // What a fused loop in lanes declares, with types.
    private readonly Dictionary<string, string> _wide = [];

    // The views of the present loop whose elements are read into lanes once.
    private HashSet<Statement>? _columns;

    // The lanes of the present pack whose rounds count; null where all do.
    private string? _live;

    // The loops within the present one that become methods of their own.
    private HashSet<Statement>? _split;

    private void AllLanes(CountLoop loop, LaneScope scope, string limit)
    {
        _wide.Clear();
        LaneForm form = FormFor(loop);
        _code.Line($"var lanes = global::Leibniz.Compiled.AdjointStorage<{form.Type}>.Rent();");
        string sums = "lanes";
        if (form.Count > LaneForm.Single.Count)
        {
            sums = "sums";
            _code.Line($"var sums = global::Leibniz.Compiled.AdjointStorage<{LaneForm.Single.Type}>.Rent();");
        }
        Dictionary<string, string> leads = new(_leads);
        foreach (string sum in leads.Keys)
            _code.Line($"{LaneForm.Single.Type} {sum}_lanes = default;");
        InLanes(loop, scope, form, leads, sums, () =>
        {
            if (IsLong(loop))
                ToTheLast(loop, form, limit, leads);
            else
                InPacks(loop, form, limit);
        });
        foreach (string sum in leads.Keys)
            _code.Line($"{sum} += {LaneForm.Sums}.Sum({sum}_lanes);");
        _code.Line("lanes.Return();");
        if (sums == "sums")
            _code.Line("sums.Return();");
    }

    private static bool IsLong(CountLoop loop) => Operations(Walk.All(loop.Body.Statements)) > MostInPlace;

    private void InPacks(CountLoop loop, LaneForm form, string limit)
    {
        _code.Open($"for (; {loop.Index} <= {limit} - {form.Count}; {loop.Index} += {form.Count})");
        Pass(loop.Body, "lanes");
        _code.Close();
    }

    // Rounds one by one are dear: the last of them run in lanes with rounds before them, done already, that count for nothing.
    private void ToTheLast(CountLoop loop, LaneForm form, string limit, Dictionary<string, string> leads)
    {
        string i = loop.Index, left = Fresh(i + "_left"), live = Fresh("live");
        _code.Open($"for (int {left} = {limit} - {i}; {left} > 0; {left} -= {form.Count})");
        _code.Line("// At the end with rounds that were done before, which count for nothing.");
        _code.Line($"{i} = {limit} - global::System.Math.Max({left}, {form.Count});");
        _code.Line($"{form.Type} {live} = {form.Access}.From({form.Count} - {left});");
        _wide[live] = form.Type;
        foreach (KeyValuePair<string, string> lead in leads)
            _code.Line($"{lead.Key}_lead_lanes = {live} & {form.Vectors}.Create({lead.Value});");
        _live = live;
        Pass(loop.Body, "lanes");
        _live = null;
        _code.Close();
        _code.Line($"{i} = {limit};");
    }

    // Values in two registers are many for the compiler at run time, which keeps count of so many a method only.
    private static LaneForm FormFor(CountLoop loop)
    {
        HashSet<Statement> split = [.. Nests(loop.Body)];
        int rest = Operations(loop.Body.Statements.Where(s => !split.Contains(s)).SelectMany(static s => Walk.All(new EquatableArray<Statement>([s]))));
        return LaneForm.For(rest, split.Select(static s => Operations(Walk.All(Walk.Body(s)!.Statements))).DefaultIfEmpty(0).Max());
    }

    private static int Operations(IEnumerable<Statement> statements) =>
        statements.Count(static s => s is Assign { Target.IsReal: true } or Model.Accumulate);

    // The loops that hold loops, or much.
    private static IEnumerable<Statement> Nests(Frame body) => body.Statements.Where(static s => s is CountLoop loop
        && (Walk.All(loop.Body.Statements).Any(static inner => inner is CountLoop) || Operations(Walk.All(loop.Body.Statements)) > MostInPlace));

    private void BeginWide(Frame body)
    {
        _columns = [.. _lanes!.ReadAgain(body)];
        _split = _form.Count > LaneForm.Single.Count ? [.. Nests(body)] : null;
    }

    // What the methods of inner loops can be given.
    private void ShareWide(FramePlan plan)
    {
        if (_split is null)
            return;
        _wide["lanes"] = $"global::Leibniz.Compiled.AdjointStorage<{_form.Type}>";
        foreach (Variable variable in plan.Frame.Variables)
        {
            _wide[variable.Name] = TypeOf(variable);
            _wide[variable.Name + Printer.Suffix] = variable.Kind == VariableKind.Array ? $"global::System.Span<{_form.Type}>" : _form.Type;
        }
        foreach (KeyValuePair<string, string> each in _wide)
            _shared[each.Key] = each.Value;
    }

    private void EndWide()
    {
        if (_split is not null)
        {
            foreach (string name in _wide.Keys)
                _shared.Remove(name);
        }
        _wide.Clear();
        _columns = null;
        _split = null;
    }

    // Writes a loop in its place or, where it is one of those, as a method of its own.
    private void Inner(CountLoop loop, string way, Action write)
    {
        if (_split?.Contains(loop) == true)
            Outline(way, write, $"The loop of '{loop.Index}' in lanes.");
        else
            write();
    }

    // The elements of a view of each round, read into lanes once instead of in every inner loop.
    private void ReadColumns(Alias alias)
    {
        var printer = (LanePrinter)_printer;
        var first = new Place(alias.Variable, new([new Accessor(null, new([new Constant("0", false)]))]), "double");
        (string array, string start, string stride) = printer.Spaced(first)!.Value;
        string columns = alias.Variable + "_columns";
        _code.Line($"global::System.Span<{_form.Type}> {columns} = {_laneStorage}.Take({_printer.Print(alias.Length!)});");
        _code.Line($"{_form.Access}.Load({array}, {start}, {stride}, {columns});");
        if (_split is not null)
            _shared[columns] = _wide[columns] = $"global::System.Span<{_form.Type}>";
        printer.Keep(alias.Variable, columns);
    }
}
