using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Residuals of one number each and the first: the Jacobian's first column and diagonal are full.</summary>
internal readonly struct Arrow : IVectorFunction
{
    public int OutputCount(int inputs) => inputs + 1;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < x.Length; i++)
            y[i] = T.Exp(0.1 * x[i]) + (x[0] * x[i]) - i - 1.0;
        y[x.Length] = x[^1];
    }
}
