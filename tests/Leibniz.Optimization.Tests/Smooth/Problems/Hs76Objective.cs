using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>x₁² + ½x₂² + x₃² + ½x₄² − x₁x₃ + x₃x₄ − x₁ − 3x₂ + x₃ − x₄.</summary>
internal readonly struct Hs76Objective : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        (x[0] * x[0]) + (0.5 * x[1] * x[1]) + (x[2] * x[2]) + (0.5 * x[3] * x[3]) - (x[0] * x[2]) + (x[2] * x[3])
            - x[0] - (3.0 * x[1]) + x[2] - x[3];
}
