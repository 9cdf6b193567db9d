using CsCheck;

namespace Leibniz.Testing.Tests;

public class GradientCheckCauseTests
{
    // Fixed, so that a failure is the same on every machine; CsCheck prints it with the failing sample.
    private const string Seed = "0N0XIzNsQ0O2";

    private static readonly double[] Point = [0.5, -1.25, 2];

    private static double Value(ReadOnlySpan<double> x) => (x[0] * x[0] * x[1]) + Math.Exp(x[2]) + (3 * x[0]);

    private static void Correct(ReadOnlySpan<double> x, Span<double> g)
    {
        g[0] = (2 * x[0] * x[1]) + 3;
        g[1] = x[0] * x[0];
        g[2] = Math.Exp(x[2]);
    }

    private static GradientReport Spoiled(Action<double[]> spoil) =>
        GradientCheck.Check(
            Value,
            (x, g) =>
            {
                Correct(x, g);
                double[] wrong = g.ToArray();
                spoil(wrong);
                wrong.CopyTo(g);
            },
            Point);

    [Fact]
    public void Check_CorrectGradient_Passes()
    {
        GradientReport report = GradientCheck.Check(Value, Correct, Point);
        Assert.True(report.Passed, report.ToString());
        Assert.Equal(6, report.Entries.Count);
        Assert.All(report.Entries, static entry => Assert.Equal(LikelyCause.None, entry.Cause));
    }

    [Fact]
    public void Check_RandomPoints_CorrectGradientPasses() =>
        Gen.Double[-3, 3].Array[3].Sample(
            static x =>
            {
                GradientReport report = GradientCheck.Check(Value, Correct, x);
                Assert.True(report.Passed, report.ToString());
            },
            iter: 200,
            seed: Seed);

    [Fact]
    public void Check_OneSignFlipped_NamesArgumentAndCause()
    {
        GradientReport report = Spoiled(static g => g[2] = -g[2]);
        Assert.Equal(LikelyCause.SignFlipped, report.Entries[2].Cause);
        Assert.Equal("x[2]", report.Entries[2].Name);
        Assert.Equal(LikelyCause.None, report.Entries[0].Cause);
        Assert.Contains("sign is flipped", report.ToString());
        Assert.Contains("seed 1646", report.ToString());
    }

    [Fact]
    public void Check_AllSignsFlipped_SignFlipped() =>
        Assert.All(
            Spoiled(static g => { for (int i = 0; i < 3; i++) g[i] = -g[i]; }).Entries,
            static entry => Assert.Equal(LikelyCause.SignFlipped, entry.Cause));

    [Theory]
    [InlineData(2)]
    [InlineData(0.5)]
    [InlineData(1.7)]
    public void Check_EveryEntryTimesFactor_ConstantFactorWithItsValue(double factor)
    {
        GradientReport report = Spoiled(g => { for (int i = 0; i < 3; i++) g[i] *= factor; });
        Assert.Equal(LikelyCause.ConstantFactor, report.Entries[0].Cause);
        Assert.Contains(factor.ToString(System.Globalization.CultureInfo.InvariantCulture), report.Entries[0].Explanation);
    }

    [Fact]
    public void Check_OneEntryDoubled_ConstantFactor() =>
        Assert.Equal(LikelyCause.ConstantFactor, Spoiled(static g => g[0] *= 2).Entries[0].Cause);

    [Fact]
    public void Check_TwoCoordinatesSwapped_SaysWithWhich()
    {
        GradientReport report = Spoiled(static g => (g[0], g[2]) = (g[2], g[0]));
        Assert.Equal(LikelyCause.Swapped, report.Entries[0].Cause);
        Assert.Contains("x[2]", report.Entries[0].Explanation);
    }

    [Fact]
    public void Check_NaN_NotANumber() =>
        Assert.Equal(LikelyCause.NotANumber, Spoiled(static g => g[1] = double.NaN).Entries[1].Cause);

    [Fact]
    public void Check_UnrelatedValue_Unknown() =>
        Assert.Equal(LikelyCause.Unknown, Spoiled(static g => g[1] = 17.3).Entries[1].Cause);

    [Fact]
    public void Check_AtKink_KinkNearby()
    {
        GradientReport report = GradientCheck.Check(
            static x => Math.Abs(x[0]) + x[1], static (x, g) => (g[0], g[1]) = (1, 1), [0.0, 2.0]);
        Assert.Equal(LikelyCause.KinkNearby, report.Entries[0].Cause);
        Assert.True(report.Entries[1].Passed);
    }

    [Fact]
    public void Check_BesideKink_CorrectGradientPasses()
    {
        GradientReport report = GradientCheck.Check(
            static x => Math.Abs(x[0]) * x[1], static (x, g) => (g[0], g[1]) = (x[1], x[0]), [0.01, 2.0]);
        Assert.True(report.Passed, report.ToString());
    }

    [Fact]
    public void CheckJacobian_Transposed_Transposed()
    {
        VectorFunction<double> f = static (x, y) =>
        {
            y[0] = x[0] * x[1];
            y[1] = Math.Sin(x[2]);
            y[2] = x[0] + (5 * x[2]);
        };
        GradientReport report = GradientCheck.CheckJacobian(
            f, 3, static (x, j) => new[] { x[1], 0, 1, x[0], 0, 0, 0, Math.Cos(x[2]), 5 }.CopyTo(j), Point);
        Assert.Equal(LikelyCause.Transposed, report.Entries[1].Cause);
        GradientCheck.RequireJacobian(
            f, 3, static (x, j) => new[] { x[1], x[0], 0, 0, 0, Math.Cos(x[2]), 1, 0, 5 }.CopyTo(j), Point);
    }
}
