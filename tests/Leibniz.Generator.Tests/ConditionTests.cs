using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

/// <summary>Conditions of loops that call methods, and variables known by two names, beside differences of the method itself.</summary>
public sealed class ConditionTests
{
    private delegate double Gradient(double[] x, Span<double> dx);

    private static void Agree(Func<double[], double> f, Gradient gradient, double[] x)
    {
        double[] dx = new double[x.Length];
        Assert.Equal(f(x), gradient(x, dx));
        for (int i = 0; i < x.Length; i++)
        {
            double[] up = [.. x], down = [.. x];
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double expected = (f(up) - f(down)) / (up[i] - down[i]);
            Assert.True(Math.Abs(expected - dx[i]) < 1e-7 * (1 + Math.Abs(expected)), $"[{i}]: expected {expected}, came {dx[i]}");
        }
    }

    [Theory]
    [InlineData(0.7, 1.1, 0.9)]
    [InlineData(1.4, 1.9, 2.5)]
    [InlineData(2.1, 0.3, 0.4)]
    public void Loops_WhoseConditionsCall_RunAsOftenAsTheMethod(double a, double b, double c)
    {
        double[] x = [a, b, c];
        Agree(Conditions.While, Conditions.WhileGradient, x);
        Agree(Conditions.Do, Conditions.DoGradient, x);
        Agree(Conditions.For, Conditions.ForGradient, x);
    }

    [Fact]
    public void Loop_WhoseConditionCounts_CountsEveryRound() => Agree(Conditions.Counted, Conditions.CountedGradient, [0.7, 1.3, -0.4]);

    [Theory]
    [InlineData(0.4)]
    [InlineData(0.9)]
    [InlineData(1.6)]
    public void References_WithinALoop_AreReadAnewEveryRound(double a) => Agree(Conditions.References, Conditions.ReferencesGradient, [a, 0.2, 1.7]);

    [Fact]
    public void Jacobian_OfRowsThroughATable_IsTheirs()
    {
        double[] x = [0.7, 1.3, -0.4], y = new double[2], j = new double[6];
        Conditions.TableJacobian(x, y, j);
        double cos = Math.Cos(x[2]);
        double[] expected = [x[1] * x[2], x[0] * x[2], x[0] * x[1], x[1], x[0], cos];
        for (int i = 0; i < 6; i++)
            Assert.Equal(expected[i], j[i], 12);
    }
}
