using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>x₁x₂x₃x₄x₅.</summary>
internal readonly struct Hs78Objective : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        x[0] * x[1] * x[2] * x[3] * x[4];
}
