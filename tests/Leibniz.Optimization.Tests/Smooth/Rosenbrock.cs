using System.Numerics;

namespace Leibniz.Optimization.Tests.Smooth;

/// <summary>Σ 100(x₂ − x₁²)² + (1 − x₁)² over pairs, as a value and as residuals; the minimum is 0 at (1, …, 1).</summary>
internal readonly struct Rosenbrock : IScalarFunction, IVectorFunction
{
    public int OutputCount(int inputs) => inputs;

    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        var r = new T[x.Length];
        Evaluate(x, r.AsSpan());
        T sum = T.Zero;
        foreach (T v in r)
            sum += v * v;
        return sum;
    }

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i + 1 < x.Length; i += 2)
        {
            y[i] = T.CreateChecked(10) * (x[i + 1] - (x[i] * x[i]));
            y[i + 1] = T.One - x[i];
        }
    }
}
