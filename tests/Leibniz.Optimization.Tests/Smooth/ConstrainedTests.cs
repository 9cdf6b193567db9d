using Leibniz.Optimization.Smooth;
using Leibniz.Optimization.Tests.Smooth.Problems;

namespace Leibniz.Optimization.Tests.Smooth;

/// <summary>Problems of Hock and Schittkowski, Test Examples for Nonlinear Programming Codes, 1981, with their starts and
/// solutions.</summary>
public sealed class ConstrainedTests
{
    public static IEnumerable<TheoryDataRow<string>> Names() => HockSchittkowski.All.Select(p => new TheoryDataRow<string>(p.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void AugmentedLagrangian_PublishedStart_ReachesThePublishedSolution(string name)
    {
        HockSchittkowski p = HockSchittkowski.All.Single(q => q.Name == name);
        ConstrainedResult result = AugmentedLagrangian.Minimise(p.F, p.Start, p.Options);
        string run = $"{result.Reason} after {result.Iterations}: value {result.Value:R}, violation {result.Violation:R}, "
            + $"gradient {result.GradientNorm:R}, x = [{string.Join(", ", result.X)}], penalty {result.History[^1].Penalty}";
        TestContext.Current.TestOutputHelper?.WriteLine(run);
        Assert.True(result.Converged, run);
        Assert.True(Math.Abs(result.Value - p.Minimum) <= 1e-6 * Math.Max(1, Math.Abs(p.Minimum)), run);
        Assert.True(result.Violation <= 1e-8, run);
        AssertFirstOrder(p, result);
    }

    // Karush, Kuhn and Tucker, by values and Jacobians asked of the problem itself.
    private static void AssertFirstOrder(HockSchittkowski p, ConstrainedResult result)
    {
        int n = result.X.Length;
        var gradient = new double[n];
        p.F.Gradient(result.X, gradient);
        Add(p.Options.Equalities, result.EqualityMultipliers, false);
        Add(p.Options.Inequalities, result.InequalityMultipliers, true);
        double scale = 1 + gradient.Max(Math.Abs);
        for (int j = 0; j < n; j++)
        {
            bool low = result.X[j] == p.Options.Lower?[j], high = result.X[j] == p.Options.Upper?[j];
            double g = gradient[j];
            Assert.True(Math.Abs(g) <= 1e-6 * scale || (low && g > 0) || (high && g < 0), $"gradient {g} of number {j} = {result.X[j]}");
        }

        void Add(IResidualFunction? block, double[] multipliers, bool inequality)
        {
            if (block is null)
                return;
            double[] values = new double[block.Residuals], jacobian = new double[block.Residuals * n];
            block.Jacobian(result.X, values, jacobian);
            for (int i = 0; i < values.Length; i++)
            {
                Assert.True(!inequality || multipliers[i] >= 0);
                Assert.True(!inequality || Math.Abs(multipliers[i] * values[i]) <= 1e-5, $"multiplier {multipliers[i]} of {values[i]}");
                for (int j = 0; j < n; j++)
                    gradient[j] += multipliers[i] * jacobian[(i * n) + j];
            }
        }
    }

    [Fact]
    public void AugmentedLagrangian_ContradictingConstraints_IsInfeasible()
    {
        // x = 0 and x = 1.
        var f = new DifferentiatedFunction<SumOfSquares<Identity>>(default, 1);
        ConstrainedResult result = AugmentedLagrangian.Minimise(f, [3], new() { Equalities = new DifferentiatedResiduals<Contradiction>(default, 1) });
        Assert.Equal(StopReason.Infeasible, result.Reason);
        Assert.Equal(0.5, result.X[0], 1e-4);
        Assert.False(result.Converged);
    }

    [Fact]
    public void AugmentedLagrangian_NoLowestValue_IsUnbounded()
    {
        ISmoothFunction f = SmoothFunction.From((x, g) =>
        {
            g[0] = -1;
            g[1] = 0;
            return -x[0];
        });
        ConstrainedResult result = AugmentedLagrangian.Minimise(f, [0, 0], new() { Equalities = new DifferentiatedResiduals<SecondIsOne>(default, 2) });
        Assert.True(result.Reason == StopReason.Unbounded, $"{result}");
    }

    [Fact]
    public void AugmentedLagrangian_BadInputs_AreRefused()
    {
        var f = new DifferentiatedFunction<SumOfSquares<Identity>>(default, 2);
        Assert.Throws<ArgumentException>(() => AugmentedLagrangian.Minimise(f, [1], new()));
        Assert.Throws<ArgumentException>(() => AugmentedLagrangian.Minimise(f, [1, double.NaN], new()));
        Assert.Throws<ArgumentException>(() => AugmentedLagrangian.Minimise(f, [1, 1], new() { Lower = [2, 0], Upper = [1, 1] }));
        Assert.Throws<ArgumentException>(() => AugmentedLagrangian.Minimise(f, [1, 1], new() { Lower = [2] }));
        Assert.Throws<ArgumentException>(() => AugmentedLagrangian.Minimise(f, [1, 1], new() { Penalty = 0 }));
        Assert.Throws<ArgumentException>(() => AugmentedLagrangian.Minimise(
            f, [1, 1], new() { Equalities = new DifferentiatedResiduals<Contradiction>(default, 1) }));
    }

    [Fact]
    public void AugmentedLagrangian_Cancelled_ReturnsTheStart()
    {
        HockSchittkowski p = HockSchittkowski.All[0];
        ConstrainedResult result = AugmentedLagrangian.Minimise(p.F, p.Start, p.Options with { Cancellation = new(true) });
        Assert.Equal(StopReason.Cancelled, result.Reason);
        Assert.Equal(p.Start, result.X);
    }
}
