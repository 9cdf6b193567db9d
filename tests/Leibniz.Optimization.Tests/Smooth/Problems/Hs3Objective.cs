using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>x₂ + 1e-5(x₂ − x₁)².</summary>
internal readonly struct Hs3Objective : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        x[1] + (1e-5 * (x[1] - x[0]) * (x[1] - x[0]));
}
