using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>(x₁ − x₂)² + (x₂ − x₃)⁴.</summary>
internal readonly struct Hs26Objective : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        ((x[0] - x[1]) * (x[0] - x[1])) + ((x[1] - x[2]) * (x[1] - x[2]) * (x[1] - x[2]) * (x[1] - x[2]));
}
