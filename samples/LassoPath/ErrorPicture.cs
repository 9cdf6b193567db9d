using System.Globalization;
using Leibniz.Optimization.Proximal.Lasso;
using ScottPlot;

namespace Leibniz.Samples.LassoPath;

/// <summary>The error on rows left out against λ, with one standard error either way.</summary>
internal static class ErrorPicture
{
    public static Plot Of(CrossValidation choice)
    {
        var plot = new Plot();
        plot.Font.Set("DejaVu Sans");
        double[] logarithms = [.. choice.Path.Solutions.Select(static solution => Math.Log10(solution.Lambda))];
        double[] low = [.. choice.Errors.Select((error, i) => error - choice.StandardErrors[i])];
        double[] high = [.. choice.Errors.Select((error, i) => error + choice.StandardErrors[i])];
        var band = plot.Add.FillY(logarithms, low, high);
        band.FillColor = Color.FromHex("#4C72B0").WithAlpha(0.2);
        band.LineWidth = 0;
        var line = plot.Add.ScatterLine(logarithms, [.. choice.Errors], Color.FromHex("#4C72B0"));
        line.LineWidth = 2.5f;
        Mark(choice.BestIndex, "least error", "#C44E52");
        Mark(choice.SimplestIndex, "within one standard error of it", "#55A868");
        plot.Title("Choosing λ by cross-validation");
        plot.XLabel("λ");
        plot.YLabel("mean squared error on the rows left out");
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        for (int decade = -6; decade <= 6; decade++)
            ticks.AddMajor(decade, Math.Pow(10, decade).ToString("0.######", CultureInfo.InvariantCulture));
        plot.Axes.Bottom.TickGenerator = ticks;
        plot.ShowLegend(Edge.Bottom);
        return plot;

        void Mark(int index, string words, string color)
        {
            LassoSolution solution = choice.Path.Solutions[index];
            var mark = plot.Add.VerticalLine(logarithms[index], 2, Color.FromHex(color), LinePattern.Dashed);
            mark.LegendText = string.Create(
                CultureInfo.InvariantCulture, $"{words}: λ = {solution.Lambda:G3}, {solution.Nonzeros} predictors");
        }
    }
}
