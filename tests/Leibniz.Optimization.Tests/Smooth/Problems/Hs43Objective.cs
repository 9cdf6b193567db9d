using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>x₁² + x₂² + 2x₃² + x₄² − 5x₁ − 5x₂ − 21x₃ + 7x₄.</summary>
internal readonly struct Hs43Objective : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        (x[0] * x[0]) + (x[1] * x[1]) + (2.0 * x[2] * x[2]) + (x[3] * x[3]) - (5.0 * x[0]) - (5.0 * x[1])
            - (21.0 * x[2]) + (7.0 * x[3]);
}
