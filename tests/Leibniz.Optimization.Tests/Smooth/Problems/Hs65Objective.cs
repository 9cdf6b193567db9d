using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>(x₁ − x₂)² + (x₁ + x₂ − 10)²/9 + (x₃ − 5)².</summary>
internal readonly struct Hs65Objective : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        ((x[0] - x[1]) * (x[0] - x[1])) + ((x[0] + x[1] - 10.0) * (x[0] + x[1] - 10.0) / 9.0) + ((x[2] - 5.0) * (x[2] - 5.0));
}
