using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Moré, Garbow and Hillstrom 1981, problem 12, m = 10: minimum 0 at (1, 10, 1), (10, 1, −1) and where x₁ = x₂, x₃ = 0.</summary>
internal readonly struct Box3D : IVectorFunction
{
    public int OutputCount(int inputs) => 10;

    public void Evaluate<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        for (int i = 1; i <= 10; i++)
        {
            double t = 0.1 * i;
            y[i - 1] = T.Exp(-t * x[0]) - T.Exp(-t * x[1]) - (x[2] * (Math.Exp(-t) - Math.Exp(-10 * t)));
        }
    }
}
