using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 26: minimum 0; it has local minima above.</summary>
internal readonly struct Trigonometric : IVectorFunction
{
    public int OutputCount(int inputs) => inputs;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        int n = x.Length;
        T cosines = T.Zero;
        foreach (T v in x)
            cosines += T.Cos(v);
        for (int i = 0; i < n; i++)
            y[i] = n - cosines + ((i + 1.0) * (1.0 - T.Cos(x[i]))) - T.Sin(x[i]);
    }
}
