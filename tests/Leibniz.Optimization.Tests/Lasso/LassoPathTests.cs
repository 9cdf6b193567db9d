using Leibniz.Optimization.Proximal.Lasso;

namespace Leibniz.Optimization.Tests.Lasso;

public class LassoPathTests
{
    [Theory]
    [InlineData(1.0, Standardisation.UnitNorm)]
    [InlineData(1.0, Standardisation.None)]
    [InlineData(0.5, Standardisation.UnitVariance)]
    public void Fit_Diabetes_HasGapAndConditionsToTenDigits(double mixing, Standardisation standardisation)
    {
        LassoPath path = LassoPath.Fit(
            Diabetes.Data, new() { Mixing = mixing, Standardisation = standardisation, Tolerance = 1e-14 });
        Assert.Equal(100, path.Solutions.Count);
        Assert.All(path.Solutions, s =>
        {
            Assert.InRange(s.RelativeGap, 0, 1e-10);
            double violation = Optimality.Violation(Diabetes.Data, s.Lambda, mixing, standardisation, s.Intercept, s.Coefficients);
            Assert.True(violation <= 1e-11, $"λ = {s.Lambda}: {violation}");
            Assert.Equal(
                Optimality.Objective(Diabetes.Data, s.Lambda, mixing, standardisation, s.Intercept, s.Coefficients), s.Objective, 1e-8);
            Assert.Equal(s.Violation, violation, 1e-8);
        });
    }

    [Fact]
    public void Fit_MoreColumnsThanRows_HasTheGapAskedFor()
    {
        RegressionData data = Optimality.Random(40, 300, seed: 2);
        foreach (double mixing in new[] { 1, 0.3 })
        {
            LassoPath path = LassoPath.Fit(data, new() { Mixing = mixing, Tolerance = 1e-9 });
            Assert.All(path.Solutions, s => Assert.InRange(s.RelativeGap, 0, 1e-9));
            Assert.True(path.Solutions[^1].Nonzeros > 10);
        }
    }

    [Fact]
    public void Fit_GapReported_BoundsTheObjective()
    {
        RegressionData data = Optimality.Random(40, 300, seed: 3);
        LassoPath rough = LassoPath.Fit(data, new() { Tolerance = 1e-3, Count = 30 });
        LassoPath fine = LassoPath.Fit(data, new() { Tolerance = 1e-12, Count = 30 });
        for (int i = 0; i < 30; i++)
        {
            double excess = rough.Solutions[i].Objective - fine.Solutions[i].Objective;
            Assert.InRange(excess, -fine.Solutions[i].Gap - 1e-15, rough.Solutions[i].Gap + 1e-15);
        }
    }

    [Fact]
    public void Fit_OrthonormalColumns_GivesTheSoftThreshold()
    {
        // Columns e₁ … e₃ of R⁴, no intercept: n·λ = 4λ thresholds y.
        double[] columns = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];
        LassoPath path = LassoPath.Fit(
            RegressionData.FromColumns(columns, [3, -2, 0.5, 7]), new() { Intercept = false, Lambdas = [0.25], Tolerance = 1e-14 });
        Assert.Equal([2, -1, 0], path.Solutions[0].Coefficients);
        Assert.Equal(0, path.Solutions[0].Intercept);
    }

    [Fact]
    public void Fit_FirstLambda_HasNoNonzero()
    {
        LassoPath path = LassoPath.Fit(Diabetes.Data);
        Assert.Equal(0, path.Solutions[0].Nonzeros);
        Assert.NotEqual(0, path.Solutions[1].Nonzeros);
        // The mean of the responses.
        Assert.Equal(152.13348416289594, path.Solutions[0].Intercept, 1e-10);
    }

    [Fact]
    public void Fit_ConstantColumn_StaysOut()
    {
        LassoPath path = LassoPath.Fit(RegressionData.FromColumns([1, 2, 3, 4, 0.1, 0.1, 0.1, 0.1], [1, 3, 2, 5]));
        Assert.All(path.Solutions, s => Assert.Equal(0, s.Coefficients[1]));
    }

    [Fact]
    public void Fit_Cancelled_KeepsWhatIsDone()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        LassoPath path = LassoPath.Fit(Diabetes.Data, new() { Cancellation = cancellation.Token });
        Assert.False(path.IsComplete);
        Assert.Empty(path.Solutions);
    }

    [Fact]
    public void Fit_BadInput_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => RegressionData.FromColumns([1, double.NaN], [1, 2]));
        Assert.Throws<ArgumentException>(() => RegressionData.FromColumns([1, 2, 3], [1, 2]));
        Assert.Throws<ArgumentException>(() => RegressionData.FromRows([1, 2], [1, double.PositiveInfinity]));
        Assert.Throws<ArgumentException>(() => LassoPath.Fit(Diabetes.Data, new() { Mixing = 0 }));
        Assert.Throws<ArgumentException>(() => LassoPath.Fit(Diabetes.Data, new() { Lambdas = [1, 2] }));
        Assert.Throws<ArgumentException>(() => LassoPath.Fit(Diabetes.Data, new() { Lambdas = [-1] }));
        Assert.Throws<ArgumentException>(() => LassoPath.Fit(RegressionData.FromColumns([1, 2, 3], [5, 5, 5])));
    }
}
