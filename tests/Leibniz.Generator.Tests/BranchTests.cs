using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

public sealed class BranchTests
{
    private delegate double Pull(ReadOnlySpan<double> x, double w, Span<double> dx, out double dw);

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(37)]
    public void Sides_ThatSomeRoundsTake_HaveTheGradientOfRoundsOneByOne(int n) => Check(Branches.ChosenScalar, Branches.ChosenGradient, n);

    [Theory]
    [InlineData(17)]
    [InlineData(37)]
    public void Sides_WithinAnInnerLoop_HaveTheGradientOfRoundsOneByOne(int n) => Check(Branches.NestedScalar, Branches.NestedGradient, n);

    [Theory]
    [InlineData(17)]
    [InlineData(37)]
    public void Sides_ThatGuardAnElement_HaveTheGradientOfRoundsOneByOne(int n) => Check(Branches.GuardedScalar, Branches.GuardedGradient, n);

    [Theory]
    [InlineData(0)]
    [InlineData(37)]
    public void Sides_ByAnUnevenNumber_HaveTheGradientOfRoundsOneByOne(int n) => Check(Branches.UnevenScalar, Branches.UnevenGradient, n);

    [Fact]
    public void Sides_OfANaN_AreThoseOfRoundsOneByOne()
    {
        double[] x = [.. Enumerable.Range(1, 24).Select(static i => Math.Cos(i))], expected = new double[24], actual = new double[24];
        x[5] = double.NaN;
        Branches.ChosenScalar(x, 0.7, expected, out double w);
        Branches.ChosenGradient(x, 0.7, actual, out double came);
        Assert.Equal(double.IsNaN(w), double.IsNaN(came));
        for (int i = 0; i < 24; i++)
            Near(expected[i], actual[i]);
        Assert.True(double.IsNaN(actual[5]));
    }

    private static void Check(Pull scalar, Pull lanes, int n)
    {
        double[] x = [.. Enumerable.Range(1, n).Select(static i => Math.Cos(i))], expected = new double[n], actual = new double[n];
        Near(scalar(x, 0.7, expected, out double w), lanes(x, 0.7, actual, out double came));
        Near(w, came);
        for (int i = 0; i < n; i++)
            Near(expected[i], actual[i]);
    }

    private static void Near(double expected, double actual) => Assert.True(
        expected.Equals(actual) || Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected)), $"expected {expected:R}, came {actual:R}");
}
