using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

/// <summary>Rounds that packs leave over, and the records of all rounds of a loop.</summary>
public sealed class RoundsTests
{
    private static double[] Numbers(int count, double phase) => [.. Enumerable.Range(1, count).Select(i => 0.5 + (0.6 * Math.Sin((i * i) + phase)))];

    [Fact]
    public void Gradient_WithAnyNumberOfRounds_IsForwardModes()
    {
        for (int n = 0; n <= 50; n++)
        {
            double[] x = Numbers(n, 0), y = Numbers(n, 1), tx = Numbers(n, 2), ty = Numbers(n, 3), dx = new double[n], dy = new double[n];
            double value = Rounds.FitGradient(x, y, 0.9, 0.4, dx, dy, out double da, out double db);
            (double primal, double tangent) = Rounds.FitPush(x, y, 0.9, 0.4, tx, ty, 0.7, -0.3);
            Near(Rounds.Fit(x, y, 0.9, 0.4), value);
            Near(value, primal);
            Near(tangent, Dot(dx, tx) + Dot(dy, ty) + (0.7 * da) - (0.3 * db));
        }
    }

    [Fact]
    public void Gradient_OfRowsOfAnyNumber_IsForwardModes()
    {
        double[] w = Numbers(3, 5), tw = Numbers(3, 6), dw = new double[3];
        for (int n = 0; n <= 40; n++)
        {
            double[] rows = Numbers(3 * n, 7), t = Numbers(3 * n, 8), drows = new double[3 * n];
            double value = Rounds.SpreadGradient(rows, w, drows, dw);
            Near(Rounds.Spread(rows, w), value);
            Near(Rounds.SpreadPush(rows, w, t, tw).Tangent, Dot(drows, t) + Dot(dw, tw));
        }
    }

    [Fact]
    public void Gradient_WhereTheLastRoundIsInfinite_SaysSo()
    {
        double[] x = Numbers(21, 0), y = [.. Numbers(20, 1), double.PositiveInfinity], dx = new double[21], dy = new double[21];
        double value = Rounds.FitGradient(x, y, 0.9, 0.4, dx, dy, out _, out _);
        Assert.Equal(Rounds.Fit(x, y, 0.9, 0.4), value);
        Assert.Equal(double.PositiveInfinity, value);
        Assert.Equal(double.PositiveInfinity, dy[20]);
        Assert.All(dy.Take(20), static d => Assert.True(double.IsFinite(d)));
        // The same round among those that the last pack does once more.
        (y[20], y[10]) = (y[10], y[20]);
        value = Rounds.FitGradient(x, y, 0.9, 0.4, dx, dy, out _, out _);
        Assert.Equal(double.PositiveInfinity, value);
        Assert.Equal(double.PositiveInfinity, dy[10]);
        Assert.All(dy.Where(static (_, i) => i != 10), static d => Assert.True(double.IsFinite(d)));
    }

    [Theory]
    [InlineData(0, 9)]
    [InlineData(3, 9)]
    [InlineData(4, 5)]
    [InlineData(0, 0)]
    [InlineData(7, 2)]
    public void Gradient_OfLoopsThatRecord_IsForwardModes(int from, int to)
    {
        double[] x = Numbers(9, 4), t = Numbers(9, 9), dx = new double[9];
        double value = Rounds.FoldGradient(x, 0.8, from, to, dx, out double dw);
        Near(Rounds.Fold(x, 0.8, from, to), value);
        (double primal, double tangent) = Rounds.FoldPush(x, 0.8, from, to, t, 0.6);
        Near(primal, value);
        Near(tangent, Dot(dx, t) + (0.6 * dw));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Rounds.FoldGradient(x, 0.8, from, to, dx, out _);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, static (x, y) => x * y).Sum();

    private static void Near(double expected, double actual) => Assert.Equal(expected, actual, 1e-11 * Math.Max(1, Math.Abs(expected)));
}
