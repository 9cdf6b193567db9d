using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>The three ellipsoids of problem 43 (Rosen and Suzuki).</summary>
internal readonly struct Hs43Inequality : IVectorFunction
{
    public int OutputCount(int inputs) => 3;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = (x[0] * x[0]) + (x[1] * x[1]) + (x[2] * x[2]) + (x[3] * x[3]) + x[0] - x[1] + x[2] - x[3] - 8.0;
        y[1] = (x[0] * x[0]) + (2.0 * x[1] * x[1]) + (x[2] * x[2]) + (2.0 * x[3] * x[3]) - x[0] - x[3] - 10.0;
        y[2] = (2.0 * x[0] * x[0]) + (x[1] * x[1]) + (x[2] * x[2]) + (2.0 * x[0]) - x[1] - x[3] - 5.0;
    }
}
