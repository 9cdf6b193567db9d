using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Tests.Solvers.Problems;

/// <summary>⟨c, x⟩, smooth and proximable.</summary>
internal static class Linear
{
    public static Quadratic Along(params double[] c) =>
        new(MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(c.Length, c.Length), c);
}
