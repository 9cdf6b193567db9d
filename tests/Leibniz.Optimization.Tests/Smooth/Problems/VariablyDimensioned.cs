using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 25: minimum 0 at (1, …, 1).</summary>
internal readonly struct VariablyDimensioned : IVectorFunction
{
    public int OutputCount(int inputs) => inputs + 2;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int j = 0; j < x.Length; j++)
        {
            y[j] = x[j] - 1.0;
            sum += (j + 1.0) * (x[j] - 1.0);
        }
        y[x.Length] = sum;
        y[x.Length + 1] = sum * sum;
    }
}
