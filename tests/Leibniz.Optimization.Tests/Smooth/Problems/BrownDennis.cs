using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 16, m = 20: minimum 85822.2….</summary>
internal readonly struct BrownDennis : IVectorFunction
{
    public int OutputCount(int inputs) => 20;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 1; i <= 20; i++)
        {
            double t = i / 5.0;
            T a = x[0] + (t * x[1]) - Math.Exp(t), b = x[2] + (x[3] * Math.Sin(t)) - Math.Cos(t);
            y[i - 1] = (a * a) + (b * b);
        }
    }
}
