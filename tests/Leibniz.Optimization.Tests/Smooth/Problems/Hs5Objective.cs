using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>sin(x₁ + x₂) + (x₁ − x₂)² − 1.5x₁ + 2.5x₂ + 1.</summary>
internal readonly struct Hs5Objective : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        T.Sin(x[0] + x[1]) + ((x[0] - x[1]) * (x[0] - x[1])) - (1.5 * x[0]) + (2.5 * x[1]) + 1.0;
}
