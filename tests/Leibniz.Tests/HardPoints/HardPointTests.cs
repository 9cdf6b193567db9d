namespace Leibniz.Tests.HardPoints;

public sealed class HardPointTests
{
    [Fact]
    public void StrongZero_RootOfSquareAtZero_DerivativeIsZero() => EveryMode.HasGradient(new RootOfSquare(), [0], 0);

    [Fact]
    public void StrongZero_SquareOfRootAtZero_DerivativeIsZero() => EveryMode.HasGradient(new SquareOfRoot(), [0], 0);

    [Fact]
    public void PlainZero_RootOfSquareAtZero_DerivativeIsNaN()
    {
        var gradient = new double[1];
        foreach (DifferentiationMode mode in new[] { DifferentiationMode.Forward, DifferentiationMode.Reverse })
        {
            Gradient.Of(new RootOfSquare(), [0.0], gradient, new() { Mode = mode, PlainZero = true });
            Assert.True(double.IsNaN(gradient[0]), mode.ToString());
        }
    }

    [Fact]
    public void Branch_NotTakenWithInfiniteSlope_DoesNotPoison() => EveryMode.HasGradient(new BranchNotTaken(), [1], 1);

    [Fact]
    public void Select_NotTakenWithNaN_DoesNotPoison() => EveryMode.HasGradient(new SelectNotTaken(), [1], 1);

    [Fact]
    public void Min_OfOneAndReciprocalAtZero_DerivativeIsZero() => EveryMode.HasGradient(new MinOfReciprocal(), [0], 0);

    [Fact]
    public void Norm_SquaredAtZero_GradientIsZero() => EveryMode.HasGradient(new NormSquared(), [0, 0, 0], 0, 0, 0);

    [Fact]
    public void Gaussian_OfNormAtZero_GradientIsZero() => EveryMode.HasGradient(new GaussianOfNorm(), [0, 0], 0, 0);

    [Theory]
    [InlineData(0, 0.0)]
    [InlineData(1, 1.0)]
    [InlineData(2, 6.0)]
    [InlineData(5, 405.0)]
    public void Loop_ProductOverRounds_DerivativeIsExact(int rounds, double expected) =>
        EveryMode.HasGradient(new PowerLoop(rounds), [3], expected);

    [Fact]
    public void Array_SwappedAndOverwritten_GradientIsExact() =>
        // y = x₀x₁ (x₀x₁ + x₀) at (2, 3): ∂₀ = 2x₀x₁² + 2x₀x₁ = 48, ∂₁ = 2x₀²x₁ + x₀² = 28.
        EveryMode.HasGradient(new SwapAndOverwrite(), [2, 3], 48, 28);

    [Fact]
    public void Input_ThatPlaysNoPart_NeverPoisons() => EveryMode.HasGradient(new InactiveInput(), [0, 5], 0, 1);

    [Fact]
    public void Derivative_Nested_PerturbationsAreNotConfused()
    {
        // d/dx [x · d/dy (x + y) at 1] at 1 is 1.
        double outer = Derivative.Of<double>(x => x * Derivative.Of<Dual<double>>(y => (Dual<Dual<double>>)x + y, 1.0), 1.0);
        Assert.Equal(1, outer);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Power_AtZeroToOneOrderBeyond_IsExact(int n)
    {
        double factorial = Enumerable.Range(1, n).Aggregate(1.0, (a, b) => a * b);
        double[] byInteger = Derivatives.UpTo(x => Special.Pow(x, n), 0, n + 1);
        double[] byReal = Derivatives.UpTo(x => Jet<double>.Binary<Pow>(x, n), 0, n + 1);
        for (int k = 0; k <= n + 1; k++)
        {
            Assert.Equal(k == n ? factorial : 0, byInteger[k]);
            Assert.Equal(k == n ? factorial : 0, byReal[k]);
        }
    }

    [Fact]
    public void Sinc_AtZeroToHighOrder_IsExact()
    {
        double[] d = Derivatives.UpTo(Special.Sinc, 0, 6);
        Assert.Equal([1, 0, -1.0 / 3, 0, 1.0 / 5, 0, -1.0 / 7], d.Select(v => Math.Round(v, 14)), (a, b) => Math.Abs(a - b) < 1e-13);
    }

    [Theory]
    [InlineData(0.0, 1.0, -1.0)]
    [InlineData(2.0, 1.0, 1.0)]
    public void Abs_FromEachSide_IsTheSlopeOfThatSide(double x, double right, double left)
    {
        Assert.Equal(right, Derivative.FromRight(Abs, x));
        Assert.Equal(left, Derivative.FromLeft(Abs, x));
        Assert.Equal(-right, -Derivative.FromRight(v => Abs(v), x));
    }

    [Fact]
    public void Max_AtTieFromEachSide_FollowsTheOneAhead()
    {
        Assert.Equal(2, Derivative.FromRight(x => SidedDual.Binary<Max>(x, x * 2.0), 0));
        Assert.Equal(1, Derivative.FromLeft(x => SidedDual.Binary<Max>(x, x * 2.0), 0));
        Assert.Equal(1.5, Derivative.Of<double>(x => Dual<double>.Binary<Max>(x, x * 2.0), 0));
    }

    [Fact]
    public void Kinks_Reported_NameFunctionArgumentAndPlace()
    {
        var report = new KinkReport();
        Gradient.Of(new RootOfSquare(), [0.0], new double[1], new() { Kinks = report });
        Kink kink = Assert.Single(report.Kinks);
        Assert.Equal("sqrt", kink.Function);
        Assert.Equal(0, kink.First);
        Assert.Contains("RootOfSquare", kink.Place, StringComparison.Ordinal);
        Assert.Throws<KinkException>(() => Gradient.Of(new RootOfSquare(), [0.0], new double[1], new() { ThrowAtKinks = true }));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    public void Value_NaN_MakesTheGradientNaN(double x) => EveryMode.HasGradient(new SquareOfRoot(), [x], double.NaN);

    private static T Abs<T>(T x) where T : IFloatingPointIeee754<T> => T.Abs(x);
}
