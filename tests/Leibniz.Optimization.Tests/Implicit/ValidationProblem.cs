using Leibniz.Optimization.Proximal.Calculus;
using Leibniz.Optimization.Proximal.Functions;
using Leibniz.Optimization.Proximal.Implicit;
using Leibniz.Optimization.Proximal.Solvers;
using Leibniz.Optimization.Tests.Calculus;
using Leibniz.Optimization.Tests.Functions;
using Leibniz.Optimization.Tests.Solvers.Problems;

namespace Leibniz.Optimization.Tests.Implicit;

/// <summary>The lasso ‖Ax − b‖²/2 + λ‖x‖₁ on 12 rows with noise, and the loss ‖Cx − d‖²/2 on 200 others.</summary>
internal static class ValidationProblem
{
    public const int Columns = 8;

    // γ near 1/L: ‖A‖² ≤ Σ aᵢⱼ², here about 96/3.
    public const double Step = 1.0 / 40;

    private static readonly double[] truth = [1.5, 0, 0, -1, 0, 0, 0.5, 0];
    private static readonly Matrix c = Matrix.Random(200, Columns, 22);
    private static readonly double[] d = Image(c, 23, 0.8);

    public static Matrix A { get; } = Matrix.Random(12, Columns, 21);

    public static double[] B { get; } = Image(A, 24, 0.8);

    public static IParametricFunction Fit { get; } = ParametricFunction.LeastSquares(A);

    public static L1Norm Penalty { get; } = new(1);

    public static double[] Solve(double[] b, double lambda) => Solve(Fit, b, lambda);

    public static double[] Solve(IParametricFunction f, double[] theta, double lambda) =>
        new Panoc(f.At(theta), Penalty.Scale(lambda)).Solve(new double[f.Dimension], new() { Tolerance = 1e-13, MaxIterations = 1000 }).X;

    /// <summary>The loss, and its gradient where there is room.</summary>
    public static double Loss(double[] x, double[]? gradient = null)
    {
        var residual = new double[c.Rows];
        c.Apply(x, residual);
        for (int i = 0; i < residual.Length; i++)
            residual[i] -= d[i];
        if (gradient is not null)
            c.Adjoint(residual, gradient);
        return residual.Sum(static r => r * r) / 2;
    }

    private static double[] Image(Matrix map, int seed, double noise)
    {
        double[] image = new double[map.Rows], deviates = ProxContract.Point(map.Rows, seed, noise);
        map.Apply(truth, image);
        return [.. image.Zip(deviates, static (a, b) => a + b)];
    }
}
