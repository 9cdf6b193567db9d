using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 13: minimum 0 at the origin, where the Hessian is singular.</summary>
internal readonly struct PowellSingular : IVectorFunction
{
    public int OutputCount(int inputs) => 4;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        y[0] = x[0] + (10.0 * x[1]);
        y[1] = Math.Sqrt(5) * (x[2] - x[3]);
        y[2] = (x[1] - (2.0 * x[2])) * (x[1] - (2.0 * x[2]));
        y[3] = Math.Sqrt(10) * ((x[0] - x[3]) * (x[0] - x[3]));
    }
}
