using Leibniz.Optimization.Proximal.Lasso;
using ScottPlot;

namespace Leibniz.Samples.LassoPath;

/// <summary>The coefficients against their summed size: straight lines from knot to knot.</summary>
internal static class PathPicture
{
    public static Plot Of(HomotopyPath path, Diabetes data)
    {
        var plot = new Plot();
        plot.Font.Set("DejaVu Sans");
        int count = data.Names.Count;
        double[][] scaled =
            [.. path.Knots.Select(knot => knot.Coefficients.Select((value, j) => value * data.Norm(j)).ToArray())];
        double[] sizes = [.. scaled.Select(static coefficients => coefficients.Sum(Math.Abs))];
        foreach (double size in sizes)
            plot.Add.VerticalLine(size, 1, Color.FromHex("#CCCCCC"));
        plot.Add.HorizontalLine(0, 1, Color.FromHex("#888888"));
        double[] heights = Apart(scaled[^1], 55);
        var palette = new ScottPlot.Palettes.Category10();
        for (int j = 0; j < count; j++)
        {
            double[] values = [.. scaled.Select(coefficients => coefficients[j])];
            var line = plot.Add.ScatterLine(sizes, values, palette.GetColor(j));
            line.LineWidth = 2.2f;
            var label = plot.Add.Text(data.Names[j], sizes[^1] + 25, heights[j]);
            label.LabelFontColor = palette.GetColor(j);
            label.LabelFontSize = 14;
            label.LabelAlignment = Alignment.MiddleLeft;
        }
        plot.HideGrid();
        plot.Title("The lasso path of the diabetes data");
        plot.XLabel("Σ |βⱼ|, on columns of unit norm; a grey line where a predictor enters or leaves");
        plot.YLabel("coefficient βⱼ");
        plot.Axes.SetLimits(-40, sizes[^1] + 220, -900, 900);
        return plot;
    }

    /// <summary>Heights for the labels: each where its line ends, or above the one below it by <paramref name="room"/>.</summary>
    private static double[] Apart(double[] ends, double room)
    {
        double[] heights = [.. ends];
        int[] order = [.. Enumerable.Range(0, ends.Length).OrderBy(j => ends[j])];
        for (int i = 1; i < order.Length; i++)
            heights[order[i]] = Math.Max(ends[order[i]], heights[order[i - 1]] + room);
        return heights;
    }
}
