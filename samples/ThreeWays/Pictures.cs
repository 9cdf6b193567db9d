using ScottPlot;

namespace Leibniz.Samples.ThreeWays;

/// <summary>Draws the measurements, both axes logarithmic where it helps.</summary>
internal static class Pictures
{
    private static readonly Color[] s_colors =
        [Color.FromHex("#C44E52"), Color.FromHex("#DD8452"), Color.FromHex("#55A868"), Color.FromHex("#4C72B0")];

    public static void Errors(string path, double[][] errors)
    {
        var plot = new Plot();
        for (int i = 0; i < errors.Length; i++)
            Curve(plot, HillErrors.Points, [.. errors[i].Select(Math.Log10)], HillErrors.Ways[i], s_colors[i]);
        plot.Title("Error of the derivative of sin(x)·exp(x²)/(1 + x⁴)");
        plot.XLabel("x");
        plot.YLabel("relative error");
        plot.Axes.Left.TickGenerator = Decades(-16, -4);
        plot.Axes.SetLimits(0.1, 2, -16.4, -4);
        Save(plot, path);
    }

    public static void Gradients(string path, double[][] ratios)
    {
        var plot = new Plot();
        double[] sizes = [.. GradientCosts.Sizes.Select(n => Math.Log2(n))];
        for (int i = 0; i < ratios.Length; i++)
            Curve(plot, sizes, [.. ratios[i].Select(Math.Log10)], GradientCosts.Ways[i], s_colors[i]);
        plot.Title("Cost of a gradient by the number of variables");
        plot.XLabel("variables");
        plot.YLabel("time / one plain evaluation");
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        foreach (int n in GradientCosts.Sizes)
            ticks.AddMajor(Math.Log2(n), n.ToString(System.Globalization.CultureInfo.InvariantCulture));
        plot.Axes.Bottom.TickGenerator = ticks;
        plot.Axes.Left.TickGenerator = Decades(-1, 4);
        Save(plot, path);
    }

    private static void Curve(Plot plot, double[] x, double[] y, string label, Color color)
    {
        var scatter = plot.Add.Scatter(x, y, color);
        scatter.LineWidth = 2;
        scatter.MarkerSize = 4;
        scatter.LegendText = label;
    }

    private static void Save(Plot plot, string path)
    {
        plot.Font.Set("DejaVu Sans");
        plot.ShowLegend(Edge.Right);
        plot.SaveSvg(path, 900, 460);
    }

    private static ScottPlot.TickGenerators.NumericManual Decades(int from, int to)
    {
        var ticks = new ScottPlot.TickGenerators.NumericManual();
        for (int decade = from; decade <= to; decade++)
            ticks.AddMajor(decade, decade == 0 ? "1" : decade == 1 ? "10" : "1e" + decade.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return ticks;
    }
}
