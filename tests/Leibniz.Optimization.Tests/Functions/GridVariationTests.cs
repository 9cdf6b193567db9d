using Leibniz.Optimization.Proximal;
using Leibniz.Optimization.Proximal.Functions;
using Xunit;

namespace Leibniz.Optimization.Tests.Functions;

/// <summary>The total variation of grids in two and three dimensions.</summary>
public sealed class GridVariationTests
{
    // Squared distance to the exact step: at most 2·gap, so 1e-13 leaves about 1e-6 in each number.
    private static readonly VariationOptions Tight = new() { RelativeGap = 1e-13, MaximumIterations = 100000 };

    [Fact]
    public void TotalVariation2D_EveryKind_KeepsTheContract()
    {
        foreach (VariationKind kind in (VariationKind[])[VariationKind.Isotropic, VariationKind.Anisotropic])
        {
            foreach ((int rows, int columns, int channels, bool coupled) in ((int, int, int, bool)[])[(1, 1, 1, true), (1, 5, 1, true), (3, 4, 1, true), (3, 2, 3, true), (3, 2, 3, false)])
                ProxContract.Holds(new TotalVariation2D(rows, columns, channels, 0.6, kind, coupled, Tight), rows * columns * channels, seeds: 3, tolerance: 1e-5);
        }
    }

    [Fact]
    public void TotalVariation3D_EveryKind_KeepsTheContract()
    {
        foreach (VariationKind kind in (VariationKind[])[VariationKind.Isotropic, VariationKind.Anisotropic])
        {
            foreach ((int depth, int channels, bool coupled) in ((int, int, bool)[])[(2, 1, true), (3, 2, true), (2, 2, false)])
                ProxContract.Holds(new TotalVariation3D(depth, 2, 3, channels, 0.4, kind, coupled, Tight), depth * 6 * channels, seeds: 3, tolerance: 1e-5);
        }
    }

    [Fact]
    public void TotalVariation2D_OneRowOrColumn_IsTheSequencesStep()
    {
        double[] x = ProxContract.Point(30, 4), expected = new double[30], p = new double[30];
        new TotalVariation1D(0.8).Prox(x, 1.3, expected);
        foreach (IProximable f in (IProximable[])[
            new TotalVariation2D(1, 30, 1, 0.8, options: Tight),
            new TotalVariation2D(30, 1, 1, 0.8, VariationKind.Anisotropic, options: Tight),
            new TotalVariation3D(30, 1, 1, 1, 0.8, options: Tight)])
        {
            f.Prox(x, 1.3, p);
            for (int i = 0; i < 30; i++)
                Assert.Equal(expected[i], p[i], 2e-6);
        }
    }

    [Fact]
    public void TotalVariation2D_EqualPlanesOrChannels_AgreeAcrossShapes()
    {
        double[] x = ProxContract.Point(20, 6), p = new double[20], q = new double[20];
        new TotalVariation2D(4, 5, 1, 0.5, options: Tight).Prox(x, 1, p);
        new TotalVariation3D(1, 4, 5, 1, 0.5, options: Tight).Prox(x, 1, q);
        Assert.Equal(p, q);
        // Two equal channels coupled: each has 1/√2 of the weight of one alone… so with √2 times the weight nothing changes.
        double[] twice = [.. x, .. x], r = new double[40];
        new TotalVariation2D(4, 5, 2, 0.5 * Math.Sqrt(2), options: Tight).Prox(twice, 1, r);
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(p[i], r[i], 3e-6);
            Assert.Equal(p[i], r[20 + i], 3e-6);
        }
        // Uncoupled channels do not feel each other.
        double[] other = [.. x, .. ProxContract.Point(20, 7, 5)];
        new TotalVariation2D(4, 5, 2, 0.5, coupled: false, options: Tight).Prox(other, 1, r);
        for (int i = 0; i < 20; i++)
            Assert.Equal(p[i], r[i], 3e-6);
    }

    [Fact]
    public void TotalVariation2D_KnownGrids_HaveTheirKnownValues()
    {
        double[] x = [0, 0, 0, 1];
        Assert.Equal(2, new TotalVariation2D(2, 2).Value(x), 1e-15);
        Assert.Equal(2, new TotalVariation2D(2, 2, kind: VariationKind.Anisotropic).Value(x), 1e-15);
        Assert.Equal(Math.Sqrt(2), new TotalVariation2D(2, 2).Value([1, 0, 0, 0]), 1e-15);
        Assert.Equal(2, new TotalVariation2D(2, 2, kind: VariationKind.Anisotropic).Value([1, 0, 0, 0]), 1e-15);
        Assert.Equal(5, new TotalVariation2D(1, 2, 2).Value([0, 3, 0, 4]), 1e-15);
        Assert.Equal(7, new TotalVariation2D(1, 2, 2, coupled: false).Value([0, 3, 0, 4]), 1e-15);
        Assert.Equal(3 * Math.Sqrt(3), new TotalVariation3D(2, 2, 2, weight: 3).Value([1, 0, 0, 0, 0, 0, 0, 0]), 1e-14);
    }

    [Fact]
    public void TotalVariation2D_LargeWeight_GivesTheMeanOfTheGrid()
    {
        double[] x = ProxContract.Point(12, 3), p = new double[12];
        var step = new TotalVariation2D(3, 4, weight: 100, options: Tight).Step(x, 1, p);
        Assert.True(step.Converged);
        Assert.All(p, value => Assert.Equal(x.Average(), value, 1e-5));
    }

    [Fact]
    public void TotalVariation2D_Step_TellsAGapThatBoundsTheDistance()
    {
        double[] x = ProxContract.Point(400, 5), exact = new double[400], p = new double[400];
        new TotalVariation2D(20, 20, options: Tight).Prox(x, 1, exact);
        var rough = new TotalVariation2D(20, 20, options: new() { RelativeGap = 1e-4 });
        VariationStep step = rough.Step(x, 1, p);
        Assert.True(step.Converged);
        double squares = 0;
        for (int i = 0; i < 400; i++)
            squares += (p[i] - exact[i]) * (p[i] - exact[i]);
        Assert.True(squares <= (2 * step.Gap) + 1e-9);
        VariationStep cut = new TotalVariation2D(20, 20, options: new() { MaximumIterations = 3 }).Step(x, 1, p);
        Assert.Equal((3, false), (cut.Iterations, cut.Converged));
        Assert.True(cut.Gap > step.Gap);
    }

    [Fact]
    public void TotalVariation2D_OneRow_HasTheSequencesDerivative()
    {
        double[] x = ProxContract.Point(30, 4), direction = ProxContract.Point(30, 5), expected = new double[30], push = new double[30];
        new TotalVariation1D(0.8).ProxPush(x, 1.3, direction, 0.7, expected);
        double expectedGamma = new TotalVariation1D(0.8).ProxPull(x, 1.3, direction, new double[30]);
        foreach (IDifferentiableProximable f in (IDifferentiableProximable[])[
            new TotalVariation2D(1, 30, 1, 0.8, options: Tight),
            new TotalVariation2D(30, 1, 1, 0.8, VariationKind.Anisotropic, options: Tight),
            new TotalVariation3D(1, 30, 1, 1, 0.8, options: Tight)])
        {
            f.ProxPush(x, 1.3, direction, 0.7, push);
            for (int i = 0; i < 30; i++)
                Assert.Equal(expected[i], push[i], 1e-12);
            Assert.Equal(expectedGamma, f.ProxPull(x, 1.3, direction, push), 1e-12);
        }
    }

    [Fact]
    public void GridVariation_EveryKind_DerivativeIsThatOfDifferences()
    {
        // The steps are known to about 1e-7, so differences over 2e-3 to about 1e-4; a region may also split or join within them.
        foreach (VariationKind kind in (VariationKind[])[VariationKind.Isotropic, VariationKind.Anisotropic])
        {
            foreach (bool coupled in (bool[])[true, false])
            {
                DerivativeIsThatOfDifferences(new TotalVariation2D(4, 5, 2, 0.3, kind, coupled, Tight), 40);
                DerivativeIsThatOfDifferences(new TotalVariation3D(2, 3, 4, 1, 0.3, kind, coupled, Tight), 24);
            }
        }
    }

    [Fact]
    public void TotalVariation2D_WarmStep_AllocatesNothing()
    {
        double[] x = ProxContract.Point(100, 3), p = new double[100];
        var variation = new TotalVariation2D(10, 10);
        variation.Prox(x, 1, p);
        long before = GC.GetAllocatedBytesForCurrentThread();
        variation.Prox(x, 1, p);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void GridVariation_WrongArguments_AreNamed()
    {
        Assert.Throws<ArgumentException>(() => new TotalVariation2D(0, 3));
        Assert.Throws<ArgumentException>(() => new TotalVariation2D(100000, 100000));
        Assert.Throws<ArgumentException>(() => new TotalVariation2D(2, 2, 0));
        Assert.Contains("weight", Assert.Throws<ArgumentException>(() => new TotalVariation3D(2, 2, 2, weight: -1)).Message);
        Assert.Throws<ArgumentException>(() => new TotalVariation2D(2, 2, kind: (VariationKind)7));
        Assert.Contains("RelativeGap", Assert.Throws<ArgumentException>(() => new TotalVariation2D(2, 2, options: new() { RelativeGap = 0 })).Message);
        Assert.Throws<ArgumentException>(() => new TotalVariation2D(2, 2, options: new() { MaximumIterations = 0 }));
        var variation = new TotalVariation2D(2, 2);
        Assert.Throws<ArgumentException>(() => variation.Value([1, 2, 3]));
        Assert.Throws<ArgumentException>(() => variation.Prox([1, 2, 3, double.NaN], 1, new double[4]));
        Assert.Throws<ArgumentException>(() => variation.Prox([1, 2, 3, double.PositiveInfinity], 1, new double[4]));
        Assert.Throws<ArgumentException>(() => variation.Prox([1, 2, 3, 4], 0, new double[4]));
    }

    private static void DerivativeIsThatOfDifferences(IDifferentiableProximable f, int length)
    {
        double h = 1e-3;
        double[] x = ProxContract.Point(length, 12), direction = ProxContract.Point(length, 13, 1), cotangent = ProxContract.Point(length, 14, 1);
        double[] push = new double[length], pull = new double[length], plus = new double[length], minus = new double[length];
        f.ProxPush(x, 1, direction, 0.7, push);
        for (int i = 0; i < length; i++)
        {
            plus[i] = x[i] + (h * direction[i]);
            minus[i] = x[i] - (h * direction[i]);
        }
        f.Prox(plus, 1 + (0.7 * h), plus);
        f.Prox(minus, 1 - (0.7 * h), minus);
        double gammaBar = f.ProxPull(x, 1, cotangent, pull), left = 0, right = 0.7 * gammaBar;
        for (int i = 0; i < length; i++)
        {
            Assert.Equal((plus[i] - minus[i]) / (2 * h), push[i], 2e-3);
            left += push[i] * cotangent[i];
            right += pull[i] * direction[i];
        }
        Assert.Equal(left, right, 1e-9);
    }
}
