using Leibniz.Generator.Tests.Fixtures;

namespace Leibniz.Generator.Tests;

public sealed class TrapTests
{
    [Fact]
    public void VariableSetBeforeALoop_ReadAfterIt_KeepsItsSlope() => Assert.Equal(12, Traps.SetBeforeReadAfterSlope(2));

    [Fact]
    public void VariableOverwrittenInALoop_HasTheSlopeOfDualNumbers()
    {
        Dual<double> v = Dual<double>.Input(0.7), x = v;
        for (int i = 0; i < 3; i++)
            v = Rules.Primitive.Apply<Rules.Multiply, Dual<double>>(Rules.Primitive.Apply<Rules.Sin, Dual<double>>(v), x);
        Assert.Equal(v.Tangent, Traps.OverwrittenInsideSlope(0.7), 1e-15);
    }

    [Fact]
    public void RootOfASquare_AtZero_HasSlopeZeroByTheStrongZero() => Assert.Equal(0, Traps.RootSlope(0));

    [Fact]
    public void BranchNotTaken_DoesNotPoisonTheSlope() => Assert.Equal(1, Traps.BranchNotTakenSlope(1));

    [Fact]
    public void Minimum_OfOneAndAPole_AtThePole_HasSlopeZero() => Assert.Equal(0, Traps.CappedSlope(0));

    [Fact]
    public void BellOfANorm_AtItsTop_HasGradientZero() => Assert.Equal((0, 0), Traps.BellGradient(0, 0));

    [Theory]
    [InlineData(0.0, double.PositiveInfinity)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, 0)]
    public void Logarithm_AtTheEdgeOfItsDomain_HasTheConventionsSlope(double x, double slope) => Assert.Equal(slope, Traps.LogSlope(x));

    [Fact]
    public void OneArrayPassedTwice_GivesEachArgumentItsOwnGradient()
    {
        double[] x = [1, 2, 3], da = new double[3], db = new double[3];
        Assert.Equal(14, Traps.TwiceGradient(x, x, da, db));
        Assert.Equal(x, da);
        Assert.Equal(x, db);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 2)]
    [InlineData(3, 0)]
    public void PowersByALoop_AtZero_HaveExactSecondDerivatives(int n, double second)
    {
        double[] h = new double[1];
        Traps.PowerHessian(0, n, h);
        Assert.Equal(second, h[0]);
    }

    [Fact]
    public void Exception_OfThePrimal_IsThrownByTheDerivative() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Traps.CheckedSlope(1, -1));

    [Fact]
    public void RightSideOfAnAnd_IsNotComputedWhereTheLeftSideDecides()
    {
        double[] dx = new double[3];
        Assert.Equal(10, Traps.ShortCircuitGradient([1, -2, 3], 5, dx));
        Assert.Equal([2, 0, 6], dx);
    }

    [Fact]
    public void LongLoop_NeedsNoStackAndForgetsNothing() => Assert.Equal(2 * Math.Cos(0.3), Traps.SinksSlope(0.3), 1e-14);

    [Fact]
    public void StructuresAndTuples_AreTakenApart()
    {
        (double dx, double dy) = Traps.StructuresGradient(0.8, 1.3);
        Assert.Equal(Central(v => Traps.Structures(v, 1.3), 0.8), dx, 1e-9);
        Assert.Equal(Central(v => Traps.Structures(0.8, v), 1.3), dy, 1e-9);
    }

    [Fact]
    public void GenericMethods_AndLocalFunctions_AreReadInPlace()
    {
        Assert.Equal(Central(Traps.CallsGeneric, 0.6), Traps.CallsGenericSlope(0.6), 1e-9);
        (double dx, double dy) = Traps.LocalFunctionGradient(0.4, 2);
        Assert.Equal((Math.Cos(0.4) + 1) * 2, dx, 1e-15);
        Assert.Equal(Math.Sin(0.4) + 0.4, dy, 1e-15);
    }

    [Fact]
    public void WarmGradient_AllocatesNothing()
    {
        double[] x = [.. Enumerable.Range(0, 300).Select(i => Math.Sin(i))], d = new double[300];
        Arrays.RosenbrockGradient(x, d);
        for (int i = 0; i < 3; i++)
            Arrays.MutationGradient(x.AsSpan(0, 50), d.AsSpan(0, 50));
        // A collection that other threads cause counts the rest of this thread's block as allocated: what the derivatives
        // allocate, they allocate every time.
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => Allocated()));

        long Allocated()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 10; i++)
            {
                Arrays.RosenbrockGradient(x, d);
                Arrays.MutationGradient(x.AsSpan(0, 50), d.AsSpan(0, 50));
            }
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static double Central(Func<double, double> f, double x)
    {
        const double h = 1e-3;
        double D(double s) => (f(x + s) - f(x - s)) / (2 * s);
        return ((64 * D(h / 4)) - (20 * D(h / 2)) + D(h)) / 45;
    }
}
