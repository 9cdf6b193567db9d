using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

public sealed class ExtremumTests
{
    public static TheoryData<double[], double> Points => new()
    {
        { [0.3], -1 },
        { [0.3], 0.9 },
        { [.. Enumerable.Range(1, 41).Select(static i => Math.Cos(i))], -2 },
        { [.. Enumerable.Range(1, 41).Select(static i => Math.Cos(i))], 5 },
        // Ties: among the elements, with the start, of all.
        { [1, 2, 2, 0.5, 2, -1, -1, 2, 0], 0.5 },
        { [1, 2, 2, 0.5, -1], 2 },
        { [.. Enumerable.Repeat(0.7, 30)], 0.7 },
    };

    [Theory]
    [MemberData(nameof(Points))]
    public void Gradient_OfExtremaAndLateSums_IsTheTangentOfForwardMode(double[] x, double w)
    {
        double[] g = new double[x.Length], e = new double[x.Length];
        double value = Extrema.SpreadGradient(x, w, g, out double dw);
        Assert.Equal(Extrema.Spread(x, w), value, 1e-13 * Math.Max(1, Math.Abs(value)));
        Near(Extrema.SpreadPush(x, w, e, 1).Tangent, dw);
        for (int i = 0; i < x.Length; i++)
        {
            e[i] = 1;
            Near(Extrema.SpreadPush(x, w, e, 0).Tangent, g[i]);
            e[i] = 0;
        }
    }

    [Fact]
    public void Gradient_WithANaNAmongTheElements_IsNaNAsInForwardMode()
    {
        double[] x = [0.3, double.NaN, 0.7, 0.1], g = new double[4], e = [1, 0, 0, 0];
        Assert.True(double.IsNaN(Extrema.SpreadGradient(x, 0.4, g, out double dw)));
        Assert.True(double.IsNaN(dw));
        Assert.Equal(Extrema.SpreadPush(x, 0.4, e, 0).Tangent, g[0]);
    }

    private static void Near(double expected, double actual) => Assert.True(
        Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected)), $"expected {expected:R}, came {actual:R}");
}
