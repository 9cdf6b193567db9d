using System.Globalization;
using Leibniz.Cli.Modes;
using Spectre.Console;

namespace Leibniz.Cli.Reports;

/// <summary>Writes a report as tables for a person.</summary>
internal static class DiffTable
{
    public static void Write(DiffReport report)
    {
        AnsiConsole.WriteLine(report.Formula);
        AnsiConsole.WriteLine("at " + string.Join(", ", report.At.Select(a => $"{a.Name} = {Text(a.Value)}")));
        AnsiConsole.WriteLine("value " + Text(report.Value));
        for (int i = 0; i < report.Wrt.Count; i++)
            AnsiConsole.WriteLine($"d/d{report.Wrt[i]} = {Shorten(report.Derivatives[i])}");
        var table = new Table().Border(TableBorder.Simple).AddColumn("mode");
        foreach (string name in report.Wrt)
            table.AddColumn(new TableColumn($"d/d{name}").RightAligned());
        foreach (ModeGradient mode in report.Modes)
            table.AddRow([mode.Mode, .. mode.Gradient.Select(Text)]);
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"largest disagreement of the exact modes: {report.LargestUlp.ToString("G3", CultureInfo.InvariantCulture)} ulp");
        foreach ((string name, double[] orders) in report.Higher)
        {
            AnsiConsole.WriteLine($"derivatives by {name} of order 0 to {orders.Length - 1}: {string.Join(", ", orders.Select(Text))}");
        }
        if (report.Hessian is not null)
            Hessian(report.Wrt, report.Hessian);
        foreach (Kink kink in report.Kinks)
            AnsiConsole.WriteLine($"kink: {kink.Function} at {Text(kink.First)}; the derivative there is a convention");
    }

    private static void Hessian(IReadOnlyList<string> names, double[] hessian)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Hessian");
        foreach (string name in names)
            table.AddColumn(new TableColumn(name).RightAligned());
        for (int i = 0; i < names.Count; i++)
            table.AddRow([names[i], .. hessian.Skip(i * names.Count).Take(names.Count).Select(Text)]);
        AnsiConsole.Write(table);
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Shorten(string text) => text.Length <= 300 ? text : text[..300] + " …";
}
