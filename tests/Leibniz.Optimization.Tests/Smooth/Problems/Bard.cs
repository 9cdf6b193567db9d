using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 8: minimum 8.21487…e-3.</summary>
internal readonly struct Bard : IVectorFunction
{
    private static readonly double[] s_data =
        [0.14, 0.18, 0.22, 0.25, 0.29, 0.32, 0.35, 0.39, 0.37, 0.58, 0.73, 0.96, 1.34, 2.10, 4.39];

    public int OutputCount(int inputs) => 15;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < 15; i++)
        {
            double u = i + 1, v = 15 - i, w = Math.Min(u, v);
            y[i] = s_data[i] - (x[0] + (u / ((v * x[1]) + (w * x[2]))));
        }
    }
}
