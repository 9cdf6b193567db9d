using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 28: minimum 0; each residual has three inputs.</summary>
internal readonly struct DiscreteBoundaryValue : IVectorFunction
{
    public int OutputCount(int inputs) => inputs;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        int n = x.Length;
        double h = 1.0 / (n + 1);
        for (int i = 0; i < n; i++)
        {
            T before = i > 0 ? x[i - 1] : T.Zero, after = i + 1 < n ? x[i + 1] : T.Zero, cube = x[i] + ((i + 1) * h) + 1.0;
            y[i] = (2.0 * x[i]) - before - after + (h * h / 2 * (cube * cube * cube));
        }
    }
}
