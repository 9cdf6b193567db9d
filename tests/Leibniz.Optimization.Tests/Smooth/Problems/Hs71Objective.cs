using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>x₁x₄(x₁ + x₂ + x₃) + x₃.</summary>
internal readonly struct Hs71Objective : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        (x[0] * x[3] * (x[0] + x[1] + x[2])) + x[2];
}
