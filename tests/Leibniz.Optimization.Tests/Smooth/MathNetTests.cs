using Leibniz.Optimization.Smooth;
using Leibniz.Optimization.Tests.Smooth.Problems;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Leibniz.Optimization.Tests.Smooth;

public sealed class MathNetTests
{
    private static readonly Vector<double> s_start = Vector<double>.Build.Dense([-1.2, 1]);

    private static ITwiceDifferentiableFunction Function => Collection.Named("Rosenbrock").F;

    [Fact]
    public void BfgsMinimizer_Rosenbrock_FindsOnes() =>
        AssertOnes(new BfgsMinimizer(1e-8, 1e-12, 1e-12, 1000).FindMinimum(MathNetObjective.Of(Function), s_start).MinimizingPoint);

    [Fact]
    public void LimitedMemoryBfgsMinimizer_Rosenbrock_FindsOnes() =>
        AssertOnes(new LimitedMemoryBfgsMinimizer(1e-8, 1e-12, 1e-12, 5).FindMinimum(MathNetObjective.Of(Function), s_start).MinimizingPoint);

    [Fact]
    public void NewtonMinimizer_Rosenbrock_FindsOnes() =>
        AssertOnes(new NewtonMinimizer(1e-8, 1000, true).FindMinimum(MathNetObjective.Of(Function), s_start).MinimizingPoint);

    [Fact]
    public void ConjugateGradientMinimizer_Rosenbrock_FindsOnes() =>
        AssertOnes(new ConjugateGradientMinimizer(1e-6, 10_000).FindMinimum(MathNetObjective.Of(Function), s_start).MinimizingPoint);

    [Fact]
    public void LevenbergMarquardtMinimizer_Rosenbrock_FindsOnes() =>
        AssertOnes(new LevenbergMarquardtMinimizer().FindMinimum(
            MathNetObjective.Of(new DifferentiatedResiduals<Rosenbrock>(default, 2)), s_start).MinimizingPoint);

    [Fact]
    public void NewtonMinimizer_NoHessian_SaysWhatToGive()
    {
        ISmoothFunction f = SmoothFunction.From((x, g) => Function.Gradient(x, g));
        Assert.ThrowsAny<Exception>(() => new NewtonMinimizer(1e-8, 10).FindMinimum(MathNetObjective.Of(f), s_start));
        IObjectiveFunction objective = MathNetObjective.Of(f);
        objective.EvaluateAt(s_start);
        Assert.False(objective.IsHessianSupported);
        Assert.Throws<NotSupportedException>(() => objective.Hessian);
    }

    private static void AssertOnes(Vector<double> x) => Assert.All(x, v => Assert.Equal(1, v, 1e-5));
}
