using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>log(1 + x₁²) − x₂.</summary>
internal readonly struct Hs7Objective : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        T.Log(1.0 + (x[0] * x[0])) - x[1];
}
