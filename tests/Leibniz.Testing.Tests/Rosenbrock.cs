using System.Numerics;

namespace Leibniz.Testing.Tests;

/// <summary>Σ (xᵢ₊₁ − xᵢ²)² + exp(xᵢ / 2): no two partial derivatives alike.</summary>
internal readonly struct Rosenbrock : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            T gap = x[i + 1] - (x[i] * x[i]);
            sum += (gap * gap) + T.Exp(x[i] / T.CreateChecked(2));
        }
        return sum;
    }
}
