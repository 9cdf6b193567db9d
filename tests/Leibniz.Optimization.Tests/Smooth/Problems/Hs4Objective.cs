using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>(x₁ + 1)³/3 + x₂.</summary>
internal readonly struct Hs4Objective : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        ((x[0] + 1.0) * (x[0] + 1.0) * (x[0] + 1.0) / 3.0) + x[1];
}
