using System.Collections.Generic;
using System.Linq;
using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;
using Leibniz.Generator.Write;

namespace Leibniz.Generator.Transform;

/// <content>Loops that find a greatest or least value: nothing is recorded, and the way back looks for where it was found.</content>
internal sealed partial class AdjointWriter
{
    private readonly Dictionary<Statement, Extremum> _extrema = new(ByReference<Statement>.Instance);

    private Extremum? ExtremumOf(CountLoop loop)
    {
        if (_strong || RowCotangents is not null || _number is not null || !_records || _lanes is not null || _plan.IsSplit || _plan.Parent is not null
            || Extremum.Of(loop) is not { } found || !_activity.IsActive(found.Value))
            return null;
        FramePlan plan = _recording.Of(loop.Body);
        // The elements must be there again.
        bool again = plan.Recomputed.Contains(found.Element.Target.Root) || !plan.Recorded.Contains(found.Element.Target.Root);
        return again ? found : null;
    }

    private const string Extremes = "global::Leibniz.Compiled.Extremes";

    // The array whose elements a loop goes through one by one; null where it computes indices.
    private string? ArrayOf(CountLoop loop, Extremum found)
    {
        Place place = ((Load)found.Element.Value).Place;
        return place.Path.Count == 1 && place.Path[0] is { Field: null, Indices.Count: 1 } element && element.Indices[0] is Load { Place: { IsWhole: true } index }
            && index.Root == loop.Index && Variable(place.Root) is { Kind: VariableKind.Array, Element: "double" }
            ? _printer.Print(place with { Path = EquatableArray<Accessor>.Empty }) : null;
    }

    private void ForwardExtremum(CountLoop loop, Extremum found)
    {
        _extrema[loop] = found;
        _code.Line($"double {found.Value}_from_{loop.Index} = {found.Value};");
        if (ArrayOf(loop, found) is { } array)
        {
            _code.Line($"{found.Value} = {Extremes}.{(found.Worse == "<" ? "Greatest" : "Least")}({array}, {_printer.Print(loop.From)}, {_printer.Print(loop.Limit)}, {found.Value});");
        }
        else
        {
            _records = false;
            _code.Open(Head(loop));
            Round(loop.Body);
            _code.Close();
            _records = true;
        }
        _code.Line($"double {found.Value}_to_{loop.Index} = {found.Value};");
    }

    private void ReverseExtremum(CountLoop loop, Extremum found)
    {
        string from = _printer.Print(loop.From), limit = _printer.Print(loop.Limit), i = loop.Index, t = found.Element.Target.Root;
        string reached = $"{found.Value}_to_{i}", before = Fresh("before"), first = Fresh("first"), bar = found.Value + Printer.Suffix, number = Fresh("at");
        string element = _printer.Print(((Load)found.Element.Value).Place), rule = found.Chosen.Rule.Type;
        _code.Line($"// Back to where '{found.Value}' was found first; what was behind it before that has no part in the result.");
        _code.Line($"double {before} = {found.Value}_from_{i};");
        _code.Line($"int {first} = {from} - 1;");
        string notWorse = found.Worse == "<" ? "NotLess" : "NotGreater", best = found.Worse == "<" ? "Max" : "Min";
        string? array = ArrayOf(loop, found);
        _code.Open($"if ({before} {found.Worse} {reached})");
        if (array is not null)
        {
            _code.Line($"{first} = {Extremes}.First{notWorse}({array}, {from}, {limit}, {reached});");
            _code.Line($"{before} = {Extremes}.{(best == "Max" ? "Greatest" : "Least")}({array}, {from}, {first}, {before});");
        }
        else
        {
            _code.Open($"for (int {i} = {from}; {i} < {limit}; {i}++)");
            _code.Line($"double {number} = {element};");
            _code.Open($"if (!({number} {found.Worse} {reached}))");
            _code.Line($"{first} = {i};");
            _code.Line("break;");
            _code.Close();
            _code.Line($"{before} = global::System.Math.{best}({before}, {number});");
            _code.Close();
        }
        _code.Close();
        if (array is not null)
        {
            _code.Open($"for (int {i} = {limit}; {bar} != 0 && ({i} = {Extremes}.Last{notWorse}({array}, {from}, {i}, {reached})) >= {from};)");
            _code.Line($"double {t} = {element};");
        }
        else
        {
            _code.Open($"for (int {i} = {limit} - 1; {i} >= {from} && {bar} != 0; {i}--)");
            _code.Line($"double {t} = {element};");
            _code.Line($"if ({t} {found.Worse} {reached})");
            _code.Line("    continue;");
        }
        string earlier = Fresh("earlier");
        _code.Line($"double {earlier} = {i} > {first} ? {reached} : {before};");
        string all = found.IsLeft ? $"{earlier}, {t}, {reached}" : $"{t}, {earlier}, {reached}";
        string Slope(bool left) => $"global::Leibniz.Compiled.Slope.{(left ? "Left" : "Right")}<{rule}, double>({all})";
        string pulled = Fresh("g");
        _code.Line($"double {pulled} = {bar};");
        if (_activity.IsActive(((Load)found.Element.Value).Place.Root))
            Accumulate(((Load)found.Element.Value).Place, $"{Slope(!found.IsLeft)} * {pulled}");
        _code.Line($"{bar} = {Slope(found.IsLeft)} * {pulled};");
        _code.Close();
    }
}
