using Leibniz.Optimization.Proximal.Functions;
using Xunit;

namespace Leibniz.Optimization.Tests.Functions;

public sealed class GeneralisedVariationTests
{
    private static readonly VariationOptions Tight = new() { RelativeGap = 1e-10, MaximumIterations = 200000 };

    [Fact]
    public void GeneralisedVariation_SmallGrids_KeepsTheContract()
    {
        var options = new VariationOptions { RelativeGap = 1e-6, MaximumIterations = 5000 };
        ProxContract.Holds(new GeneralisedVariation(1, 1, options: options), 1, seeds: 2, tolerance: 1e-4);
        ProxContract.Holds(new GeneralisedVariation(1, 5, 0.4, 0.6, options), 5, seeds: 2, tolerance: 1e-3);
        ProxContract.Holds(new GeneralisedVariation(3, 3, 0.3, 0.5, options), 9, seeds: 2, tolerance: 1e-3);
    }

    // The step is known to about 1e-6 (the root of the gap), of which differences over 2e-6 make nothing: they are taken over 2e-3,
    // within which no field becomes 0 at these points.
    [Theory]
    [InlineData(1, 6, 0.6, 0.8)]
    [InlineData(3, 3, 0.5, 0.7)]
    [InlineData(3, 4, 0.3, 5)]
    public void GeneralisedVariation_RandomPoints_DerivativesAgreeWithDifferences(int rows, int columns, double first, double second)
    {
        var variation = new GeneralisedVariation(rows, columns, first, second, new() { RelativeGap = 1e-14, MaximumIterations = 400_000 });
        ProxContract.DerivativesHold(variation, rows * columns, seeds: 3, tolerance: 1e-3, step: 1e-3);
    }

    [Fact]
    public void GeneralisedVariation_AffineTangent_PassesUnchanged()
    {
        // TGV does not see an affine function added: prox(x + ta) = prox(x) + ta.
        double[] x = ProxContract.Point(20, 8), tangent = new double[20], push = new double[20];
        for (int i = 0; i < 20; i++)
            tangent[i] = 3 + (2 * (i / 5)) - (0.7 * (i % 5));
        new GeneralisedVariation(4, 5, 0.6, 0.9, Tight).ProxPush(x, 1.2, tangent, 0, push);
        for (int i = 0; i < 20; i++)
            Assert.Equal(tangent[i], push[i], 1e-8);
    }

    [Fact]
    public void GeneralisedVariation_AffineGrid_CostsNothingAndStays()
    {
        double[] x = new double[20], p = new double[20];
        for (int i = 0; i < 20; i++)
            x[i] = 3 + (2 * (i / 5)) - (0.7 * (i % 5));
        var variation = new GeneralisedVariation(4, 5, options: Tight);
        Assert.Equal(0, variation.Value(x), 1e-8);
        VariationStep step = variation.Step(x, 1, p);
        Assert.True(step.Converged);
        for (int i = 0; i < 20; i++)
            Assert.Equal(x[i], p[i], 1e-4);
    }

    [Fact]
    public void GeneralisedVariation_AffineAdded_ValueIsTheSame()
    {
        double[] x = ProxContract.Point(20, 8), tilted = [.. x];
        for (int i = 0; i < 20; i++)
            tilted[i] += 3 + (2 * (i / 5)) - (0.7 * (i % 5));
        var variation = new GeneralisedVariation(4, 5, options: Tight);
        double value = variation.Value(x);
        Assert.Equal(value, variation.Value(tilted), 1e-7 * value);
        Assert.True(value <= new TotalVariation2D(4, 5).Value(x) * (1 + 1e-9));
    }

    [Fact]
    public void GeneralisedVariation_SequenceWithStiffBends_CostsTheStepsFromTheirMedian()
    {
        // With a second weight so large that w is constant, the best constant is the median of the differences.
        double[] x = [0, 1, 5, 5.5, 2, 2.5], steps = [.. x.Skip(1).Zip(x, (next, here) => next - here).Order()];
        double expected = 0.7 * steps.Sum(step => Math.Abs(step - steps[2]));
        Assert.Equal(expected, new GeneralisedVariation(1, 6, 0.7, 100, Tight).Value(x), 1e-7);
        Assert.Equal(expected, new GeneralisedVariation(6, 1, 0.7, 100, Tight).Value(x), 1e-7);
    }

    [Fact]
    public void GeneralisedVariation_SequenceWithSoftBends_CostsItsSecondDifferences()
    {
        // second ≤ first/2: w = ∇x is best, since the dual of the bends is then feasible for the steps.
        double[] x = [0, 1, 5, 5.5, 2, 2.5];
        double expected = 0;
        for (int i = 1; i < 5; i++)
            expected += 0.4 * Math.Abs(x[i + 1] - (2 * x[i]) + x[i - 1]);
        Assert.Equal(expected, new GeneralisedVariation(1, 6, 1, 0.4, Tight).Value(x), 1e-7);
    }

    [Fact]
    public void GeneralisedVariation_Step_TellsAGapThatBoundsTheDistance()
    {
        double[] x = ProxContract.Point(150, 5), exact = new double[150], p = new double[150];
        VariationStep fine = new GeneralisedVariation(10, 15, options: Tight).Step(x, 1, exact);
        VariationStep step = new GeneralisedVariation(10, 15, options: new() { RelativeGap = 1e-3 }).Step(x, 1, p);
        Assert.True(fine.Converged && step.Converged, $"{fine} {step}");
        double squares = 0;
        for (int i = 0; i < 150; i++)
            squares += (p[i] - exact[i]) * (p[i] - exact[i]);
        Assert.True(squares <= (2 * step.Gap) + 1e-6);
        VariationStep cut = new GeneralisedVariation(10, 15, options: new() { MaximumIterations = 5 }).Step(x, 1, p);
        Assert.Equal((5, false), (cut.Iterations, cut.Converged));
    }

    [Fact]
    public void GeneralisedVariation_AnyScale_TakesTheSameIterations()
    {
        // The step of 2ᵏx with 2ᵏγ is 2ᵏ times that of x, to the bit where the iteration knows the scale.
        double[] x = ProxContract.Point(30, 5), p = new double[30], q = new double[30], scaled = [.. x.Select(value => 1024 * value)];
        var variation = new GeneralisedVariation(5, 6);
        VariationStep one = variation.Step(x, 1, p), two = variation.Step(scaled, 1024, q);
        Assert.Equal(one.Iterations, two.Iterations);
        for (int i = 0; i < 30; i++)
            Assert.Equal(p[i], q[i] / 1024, 1e-12);
    }

    [Fact]
    public void GeneralisedVariation_WrongArguments_AreNamed()
    {
        Assert.Throws<ArgumentException>(() => new GeneralisedVariation(0, 3));
        Assert.Throws<ArgumentException>(() => new GeneralisedVariation(20000, 20000));
        Assert.Contains("first", Assert.Throws<ArgumentException>(() => new GeneralisedVariation(2, 2, 0)).Message);
        Assert.Contains("second", Assert.Throws<ArgumentException>(() => new GeneralisedVariation(2, 2, 1, double.NaN)).Message);
        var variation = new GeneralisedVariation(2, 2);
        Assert.Throws<ArgumentException>(() => variation.Prox([1, 2, 3, double.NaN], 1, new double[4]));
        Assert.Throws<ArgumentException>(() => variation.Prox([1, 2, 3, double.PositiveInfinity], 1, new double[4]));
        Assert.Throws<ArgumentException>(() => variation.Prox([1, 2, 3], 1, new double[3]));
        Assert.Equal(double.PositiveInfinity, variation.Value([1, 2, 3, double.NegativeInfinity]));
    }
}
