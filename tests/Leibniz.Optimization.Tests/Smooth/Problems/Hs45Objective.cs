using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>2 − x₁x₂x₃x₄x₅/120.</summary>
internal readonly struct Hs45Objective : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        2.0 - (x[0] * x[1] * x[2] * x[3] * x[4] / 120.0);
}
