using System.Globalization;
using Leibniz.Symbolic.Matrix;

namespace Leibniz.Cli.Reports;

/// <summary>Writes a matrix derivative as lines for a person; of C#, as a file with the rest in comments.</summary>
internal static class MatrixLines
{
    public static void Write(MatrixReport report, TextWriter output)
    {
        MatrixDerivative derivative = report.Derivative;
        bool isCode = report.Notation == "csharp";
        string margin = isCode ? "// " : "";
        output.WriteLine($"{margin}f = {derivative.Function}");
        output.WriteLine($"{margin}where {string.Join(", ", report.Symbols.Select(s => $"{s.Name} {s.Shape}{(s.Structure.Length == 0 ? "" : " " + s.Structure)}"))}");
        string of = derivative.NonSmooth.Count > 0 ? $"smooth part {derivative.SmoothPart}" : "f";
        string name = derivative.Kind == MatrixDerivativeKind.Hessian ? "d(gradient)" : "d(f)";
        output.WriteLine($"{margin}{name} = {derivative.Differential}");
        output.WriteLine($"{margin}{derivative.Layout}");
        string symbol = derivative.Kind == MatrixDerivativeKind.Hessian ? $"d2/d{derivative.Variable}2" : $"d/d{derivative.Variable}";
        if (isCode)
            output.Write(report.Written);
        else
            output.WriteLine($"{symbol} ({of}) = {report.Written}");
        foreach (string condition in derivative.Conditions)
            output.WriteLine($"{margin}provided {condition}");
        foreach (string hint in derivative.Hints)
            output.WriteLine($"{margin}note: {hint}");
        foreach (NonSmoothPart part in derivative.NonSmooth)
        {
            output.WriteLine($"{margin}not smooth: {part.Term}");
            if (part.Subgradient is not null)
                output.WriteLine($"{margin}  where it has a gradient: {part.Subgradient}");
            output.WriteLine($"{margin}  {part.Advice}");
        }
        if (report.Check is { } check)
            output.WriteLine(margin + Text(check));
    }

    private static string Text(MatrixCheckResult check) =>
        $"check: {(check.Passed ? "passed" : "FAILED")}, largest error {check.LargestError.ToString("E1", CultureInfo.InvariantCulture)} of at most "
        + $"{check.Tolerance.ToString("E0", CultureInfo.InvariantCulture)} in {check.Directions} directions at {check.Points} random points"
        + (check.Sizes.Count == 0 ? "" : " with " + string.Join(", ", check.Sizes.Select(s => $"{s.Key} = {s.Value}")));
}
