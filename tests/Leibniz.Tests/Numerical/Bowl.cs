using System.Numerics;

namespace Leibniz.Tests.Numerical;

/// <summary>Σ exp(xᵢ xᵢ₊₁ / 4) + sin xᵢ: smooth everywhere.</summary>
internal readonly struct Bowl : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            sum += T.Sin(x[i]);
            if (i + 1 < x.Length)
                sum += T.Exp(x[i] * x[i + 1] / T.CreateChecked(4));
        }
        return sum;
    }
}
