using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 9 (Gaussian): minimum 1.12793…e-8.</summary>
internal readonly struct GaussianPeak : IVectorFunction
{
    private static readonly double[] s_data = [0.0009, 0.0044, 0.0175, 0.0540, 0.1295, 0.2420, 0.3521, 0.3989];

    public int OutputCount(int inputs) => 15;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < 15; i++)
        {
            T t = ((7.0 - i) / 2.0) - x[2];
            y[i] = (x[0] * T.Exp(-0.5 * x[1] * t * t)) - s_data[Math.Min(i, 14 - i)];
        }
    }
}
