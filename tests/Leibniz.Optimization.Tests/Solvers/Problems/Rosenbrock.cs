using System.Numerics;

namespace Leibniz.Optimization.Tests.Solvers.Problems;

/// <summary>(1 − x₁)² + 100(x₂ − x₁²)².</summary>
internal readonly struct Rosenbrock : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T a = T.One - x[0], b = x[1] - (x[0] * x[0]);
        return (a * a) + (T.CreateChecked(100) * b * b);
    }
}
