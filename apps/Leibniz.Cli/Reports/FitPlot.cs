using Leibniz.Cli.Fitting;
using ScottPlot;
using SkiaSharp;

namespace Leibniz.Cli.Reports;

/// <summary>Draws data, fit and residuals over the first predictor.</summary>
internal static class FitPlot
{
    private const int Width = 1000;
    private const int Height = 800;

    public static void Save(FitOutcome outcome, string target)
    {
        double[] y = outcome.Problem.Responses;
        double[] x = outcome.Problem.Columns.Length > 0 ? outcome.Problem.Columns[0] : [.. Enumerable.Range(1, y.Length).Select(i => (double)i)];
        string axis = outcome.Problem.Predictors.Count > 0 ? outcome.Problem.Predictors[0] : "row";
        int[] order = [.. Enumerable.Range(0, x.Length).OrderBy(i => x[i])];
        double[] sorted = [.. order.Select(i => x[i])];
        double[] fitted = [.. order.Select(i => y[i] + outcome.Residuals[i])];
        var figure = new Multiplot();
        figure.AddPlots(2);
        Plot above = figure.GetPlot(0), below = figure.GetPlot(1);
        above.Add.ScatterPoints(x, y, Colors.SteelBlue).LegendText = "data";
        ScottPlot.Plottables.Scatter curve = outcome.Problem.Columns.Length > 1
            ? above.Add.ScatterPoints(sorted, fitted, Colors.OrangeRed)
            : above.Add.ScatterLine(sorted, fitted, Colors.OrangeRed);
        curve.LegendText = "fit";
        above.Title(outcome.Problem.Name);
        above.YLabel("response");
        above.ShowLegend();
        below.Add.ScatterPoints(x, outcome.Residuals.Select(r => -r).ToArray(), Colors.SteelBlue);
        below.Add.HorizontalLine(0, 1, Colors.Black);
        below.XLabel(axis);
        below.YLabel("data − fit");
        string extension = Path.GetExtension(target).ToLowerInvariant();
        string temporary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(target))!, $".{Path.GetRandomFileName()}{extension}");
        try
        {
            if (extension == ".png")
            {
                figure.SavePng(temporary, Width, Height);
            }
            else
            {
                using FileStream stream = File.Create(temporary);
                // The canvas completes the document when it is disposed, before the stream is.
                using SKCanvas canvas = SKSvgCanvas.Create(new SKRect(0, 0, Width, Height), stream);
                figure.Render(canvas, new PixelRect(0, Width, Height, 0));
            }
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
