using System.Numerics;

namespace Leibniz.Tests.Numerical;

/// <summary>(r cos θ, r sin θ, rθ).</summary>
internal readonly struct Polar : IVectorFunction
{
    public int OutputCount(int inputs) => 3;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] * T.Cos(x[1]);
        y[1] = x[0] * T.Sin(x[1]);
        y[2] = x[0] * x[1];
    }
}
