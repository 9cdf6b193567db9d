using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

public sealed class RecursionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(13)]
    public void Power_ByHalving_HasTheDerivativesOfTheFormula(int n)
    {
        const double x = 0.9;
        double e = Math.Exp(x / n), power = Math.Pow(x, n), first = (n * Math.Pow(x, n - 1) + power / n) * e;
        double second = (n * (n - 1) * Math.Pow(x, n - 2) + 2 * Math.Pow(x, n - 1) + power / (n * n)) * e;
        Near(power * e, Recursions.PowerGradient(x, n, out double dx));
        Near(first, dx);
        (double value, double tangent) = Recursions.PowerPush(x, n, 2);
        Near(power * e, value);
        Near(2 * first, tangent);
        Recursions.PowerHvp(x, n, 3, out double hv);
        Near(3 * second, hv);
        var h = new double[1];
        Recursions.PowerHessian(x, n, h);
        Near(second, h[0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    public void Tree_ThatOverwritesItsArray_HasTheGradientOfTheLoop(int n)
    {
        double[] x = [.. Enumerable.Range(1, n).Select(static i => Math.Cos(i))], expected = new double[n], actual = new double[n];
        double value = Recursions.FlatGradient(x, 0.7, expected, out double w);
        Near(value, Recursions.TreeGradient(x, 0.7, actual, out double tree));
        Near(w, tree);
        for (int i = 0; i < n; i++)
            Near(expected[i], actual[i]);
        double[] direction = [.. x.Select(static t => t * t)];
        (double pushed, double tangent) = Recursions.TreePush(x, 0.7, direction, 0.5);
        Near(value, pushed);
        Near(expected.Zip(direction, static (a, b) => a * b).Sum() + 0.5 * w, tangent);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void ARecursionThatTakesSlopes_HasTheGradientOfTheLoopWithThemWrittenOut(int n)
    {
        Near(Recursions.SlidGradient(0.4, 0.9, n, out double dx, out double dw), Recursions.FallGradient(0.4, 0.9, n, out double fallX, out double fallW));
        Near(dx, fallX);
        Near(dw, fallW);
        Near(2 * dx - dw, Recursions.FallPush(0.4, 0.9, n, 2, -1).Tangent);
    }

    [Fact]
    public void MethodsThatCallEachOther_HaveTheGradientOfTheFormula()
    {
        Near(Math.Cosh(4 * 0.3), Recursions.TurnsGradient(0.3, 4, out double dx));
        Near(4 * Math.Sinh(4 * 0.3), dx);
    }

    private static void Near(double expected, double actual) => Assert.True(
        Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected)), $"expected {expected:R}, came {actual:R}");
}
