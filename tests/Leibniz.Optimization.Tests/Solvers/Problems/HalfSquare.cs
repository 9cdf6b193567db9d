using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Tests.Solvers.Problems;

/// <summary>‖x − b‖²/2, smooth and proximable.</summary>
internal static class HalfSquare
{
    public static LeastSquares Around(params double[] b) =>
        new(MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseIdentity(b.Length), b);
}
