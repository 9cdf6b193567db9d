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
        { [.. Enumerable.Repeat(0.7, 90)], 0.7 },
        { [.. Enumerable.Range(0, 100).Select(static i => (double)(i * 7 % 25))], 3 },
        { [.. Enumerable.Range(0, 77).Select(static i => i is 3 or 60 or 76 ? 2 : i is 8 or 71 ? -2 : Math.Sin(i))], 0.1 },
        { [.. Enumerable.Range(0, 70).Select(static i => i % 2 == 0 ? 0.0 : -0.0)], -0.0 },
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

    [Theory]
    [InlineData(1, 70)]
    [InlineData(2, 40)]
    [InlineData(3, 9)]
    [InlineData(1, 0)]
    public void Gradient_OfElementsAtADistance_IsTheTangentOfForwardMode(int step, int count)
    {
        double[] x = [.. Enumerable.Range(1, 81).Select(static i => Math.Round(3 * Math.Cos(i)))], g = new double[81], e = new double[81];
        Assert.Equal(Extrema.Strided(x, step, count), Extrema.StridedGradient(x, step, count, g));
        for (int i = 0; i < x.Length; i++)
        {
            e[i] = 1;
            Near(Extrema.StridedPush(x, step, count, e).Tangent, g[i]);
            e[i] = 0;
        }
    }

    [Fact]
    public void Gradient_BeyondTheArray_ThrowsAsTheMethodDoes()
    {
        double[] x = new double[50];
        Assert.Throws<IndexOutOfRangeException>(() => Extrema.Strided(x, 1, 51));
        Assert.Throws<IndexOutOfRangeException>(() => Extrema.StridedGradient(x, 1, 51, new double[50]));
    }

    [Fact]
    public void Gradient_WithANaNFarBehind_IsNaNAsInForwardMode()
    {
        double[] x = [.. Enumerable.Range(1, 80).Select(static i => Math.Cos(i))], g = new double[80];
        x[45] = double.NaN;
        Assert.True(double.IsNaN(Extrema.StridedGradient(x, 1, 80, g)));
        for (int i = 0; i < 80; i++)
        {
            double[] e = new double[80];
            e[i] = 1;
            Assert.Equal(Extrema.StridedPush(x, 1, 80, e).Tangent, g[i]);
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
