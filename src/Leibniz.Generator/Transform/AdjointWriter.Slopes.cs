using System.Linq;
using Leibniz.Generator.Model;
using Leibniz.Generator.Vectorize;

namespace Leibniz.Generator.Transform;

/// <content>The cotangents of an operation's arguments, from its rule.</content>
internal sealed partial class AdjointWriter
{
    private void Slopes(Operation operation, Place target, string g)
    {
        Expression[] arguments = [.. operation.Arguments];
        string Text(int i) => _printer.Print(arguments[i]);
        string active = _printer.Real(operation.Number, true);
        switch (operation.Rule.Form)
        {
            case RuleForm.Add:
                Pull(arguments[0], g);
                Pull(arguments[1], g);
                return;
            case RuleForm.Subtract:
                Pull(arguments[0], g);
                Pull(arguments[1], $"-{g}");
                return;
            case RuleForm.Negate:
                Pull(arguments[0], $"-{g}");
                return;
            case RuleForm.Multiply when _lanes is null && _number is not null && arguments[0].Equals(arguments[1]):
                // A square: both factors pull the same.
                string half = Fresh("half");
                _code.Line($"{active} {half} = {Times(Text(0), g, active)};");
                Pull(arguments[0], half);
                Pull(arguments[1], half);
                return;
            case RuleForm.Multiply:
                Pull(arguments[0], Times(Text(1), g, active));
                Pull(arguments[1], Times(Text(0), g, active));
                return;
            case RuleForm.Convert:
                string to = arguments[0] is Load load ? load.Place.Type : "double";
                Pull(arguments[0], _number is null ? $"({to}){g}" : g);
                return;
            case RuleForm.Fused:
                PullGradient(operation, g);
                return;
        }
        string rule = operation.Rule.Type;
        string all = string.Join(", ", arguments.Select(_printer.Print));
        string Slope(string which) => operation.Rule.Breaks && !_strong && _number is null
            ? Guarded(SlopeText(which, rule, operation, all, target), g, active) : Times(SlopeText(which, rule, operation, all, target), g, active);
        switch (operation.Rule.Form)
        {
            case RuleForm.Unary:
                Pull(arguments[0], Slope("Of"));
                break;
            case RuleForm.Indexed:
                int real = IsDiscrete(arguments[0]) ? 1 : 0;
                all = $"{Text(1 - real)}, {Text(real)}";
                Pull(arguments[real], Slope("Of"));
                break;
            case RuleForm.Binary:
                Pull(arguments[0], Slope("Left"));
                Pull(arguments[1], Slope("Right"));
                break;
            case RuleForm.Ternary:
                Pull(arguments[0], Slope("First"));
                Pull(arguments[1], Slope("Second"));
                Pull(arguments[2], Slope("Third"));
                break;
        }
    }

    private string Times(string slope, string cotangent, string number) => Serves is { } zero && _lanes is null
        ? $"{zero}.Product<{number}>({slope}, {cotangent})" : _strong ? $"global::Leibniz.Compiled.StrongZero.Product<{number}>({slope}, {cotangent})" : $"{slope} * {cotangent}";

    // Where 0 meets an infinite slope in the ordinary course of things, as behind the maximum of a number and 0, the strong zero
    // stands at once: it costs less than to run all again.
    private string Guarded(string slope, string cotangent, string number) => RowCotangents is not null
        ? $"{LaneForm.Single.Access}.Product({slope}, {cotangent})" : _lanes is null
        ? $"global::Leibniz.Compiled.StrongZero.Product<{number}>({slope}, {cotangent})" : $"{_form.Access}.Product({slope}, {cotangent})";

    private string SlopeText(string which, string rule, Operation operation, string all, Place target)
    {
        string y = _printer.Print(target);
        if (_lanes is null || (!_lanes.Varies(operation) && !_lanes.Varies(target)))
            return $"global::Leibniz.Compiled.Slope.{which}<{rule}, {(_lanes is null ? _printer.Real(operation.Number, true) : operation.Number)}>({all}, {y})";
        var lanes = (LanePrinter)_printer;
        string arguments = string.Join(", ", operation.Arguments.Where(a => !IsDiscrete(a)).Select(lanes.Wide));
        if (operation.Rule.Form == RuleForm.Indexed)
            arguments = $"{_printer.Print(operation.Arguments.First(IsDiscrete))}, {arguments}";
        return $"{_form.Access}.{which}<{rule}>({arguments}, {y})";
    }

    private bool IsDiscrete(Expression expression) => expression switch
    {
        Constant constant => !constant.IsReal,
        Load load => !load.Place.IsReal,
        Verbatim verbatim => !verbatim.IsReal,
        _ => false,
    };
}
