using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 15: minimum 3.07505…e-4.</summary>
internal readonly struct KowalikOsborne : IVectorFunction
{
    private static readonly double[] s_y = [0.1957, 0.1947, 0.1735, 0.1600, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246];

    private static readonly double[] s_u = [4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625];

    public int OutputCount(int inputs) => 11;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 0; i < 11; i++)
        {
            double u = s_u[i];
            y[i] = s_y[i] - (x[0] * ((u * u) + (u * x[1])) / ((u * u) + (u * x[2]) + x[3]));
        }
    }
}
