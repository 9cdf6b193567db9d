using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 23 (penalty function I): minimum 2.24997…e-5 for n = 4.</summary>
internal readonly struct PenaltyOne : IVectorFunction
{
    public int OutputCount(int inputs) => inputs + 1;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int j = 0; j < x.Length; j++)
        {
            y[j] = Math.Sqrt(1e-5) * (x[j] - 1.0);
            sum += x[j] * x[j];
        }
        y[x.Length] = sum - 0.25;
    }
}
