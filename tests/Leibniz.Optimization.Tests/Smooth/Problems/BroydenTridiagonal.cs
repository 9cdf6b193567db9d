using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 30: minimum 0; each residual has three inputs.</summary>
internal readonly struct BroydenTridiagonal : IVectorFunction
{
    public int OutputCount(int inputs) => inputs;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        int n = x.Length;
        for (int i = 0; i < n; i++)
        {
            T before = i > 0 ? x[i - 1] : T.Zero, after = i + 1 < n ? x[i + 1] : T.Zero;
            y[i] = ((3.0 - (2.0 * x[i])) * x[i]) - before - (2.0 * after) + 1.0;
        }
    }
}
