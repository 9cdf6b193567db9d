using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>9 − 8x₁ − 6x₂ − 4x₃ + 2x₁² + 2x₂² + x₃² + 2x₁x₂ + 2x₁x₃.</summary>
internal readonly struct Hs35Objective : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        9.0 - (8.0 * x[0]) - (6.0 * x[1]) - (4.0 * x[2]) + (2.0 * x[0] * x[0]) + (2.0 * x[1] * x[1]) + (x[2] * x[2])
            + (2.0 * x[0] * x[1]) + (2.0 * x[0] * x[2]);
}
