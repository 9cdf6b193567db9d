using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 20: minimum 2.28767…e-3 for n = 6.</summary>
internal readonly struct Watson : IVectorFunction
{
    public int OutputCount(int inputs) => 31;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 1; i <= 29; i++)
        {
            T slope = T.Zero, sum = T.Zero;
            for (int j = 0; j < x.Length; j++)
            {
                sum += x[j] * Math.Pow(i / 29.0, j);
                if (j > 0)
                    slope += (j * Math.Pow(i / 29.0, j - 1)) * x[j];
            }
            y[i - 1] = slope - (sum * sum) - 1.0;
        }
        y[29] = x[0];
        y[30] = x[1] - (x[0] * x[0]) - 1.0;
    }
}
