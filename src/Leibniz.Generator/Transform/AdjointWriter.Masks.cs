using Leibniz.Generator.Analyze;
using Leibniz.Generator.Model;
using Leibniz.Generator.Vectorize;

namespace Leibniz.Generator.Transform;

/// <content>Branches that some of eight rounds take: both sides run, each for its lanes.</content>
internal sealed partial class AdjointWriter
{
    private (Branch Branch, bool Then)? _side;

    private string? Mask => (_printer as LanePrinter)?.Mask;

    private bool Masks(Branch branch) => _lanes is not null && _lanes.Varies(branch.Condition);

    // Runs one side for its lanes, if any take it.
    private void Side(Branch branch, bool then, System.Action write)
    {
        var printer = (LanePrinter)_printer;
        string? outer = printer.Mask;
        (Branch, bool)? side = _side;
        string mask = Fresh("mask"), condition = $"{(then ? "" : "~")}{printer.Truth(branch.Condition)}";
        _code.Line($"{_form.Type} {mask} = {(outer is null ? condition : $"{outer} & {condition}")};");
        _code.Open($"if ({_form.Access}.Any({mask}))");
        printer.Mask = mask;
        _side = (branch, then);
        write();
        _code.Close();
        printer.Mask = outer;
        _side = side;
    }

    // Whether a variable exists in the present side alone, so that other lanes of it are never looked at.
    private bool IsWithinSide(string name) => _side is { } side && Variable(name) is { IsStable: true, IsParameter: false }
        && _recording.BranchOf(name) is { } home && ReferenceEquals(home.Branch, side.Branch) && home.Then == side.Then;

    // A value in the lanes that take the present branch, zero in the others.
    private string Masked(string value) => Mask is { } mask ? $"({mask} & {Grouped(value)})" : value;

    // A value in the lanes whose rounds count, zero in the others.
    private string Counted(string value) => _live is { } live ? $"({live} & {Grouped(value)})" : value;

    private static string Grouped(string value) => value.IndexOf(' ') < 0 && !value.StartsWith("-", System.StringComparison.Ordinal) ? value : $"({value})";

    private string Chosen(Place target, string value, string before) => Mask is { } mask && !(target.IsWhole && IsWithinSide(target.Root))
        ? $"{_form.Vectors}.ConditionalSelect({mask}, {value}, {before})" : value;
}
