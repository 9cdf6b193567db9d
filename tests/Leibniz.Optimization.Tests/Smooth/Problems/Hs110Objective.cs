using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Σ log²(xᵢ − 2) + log²(10 − xᵢ) − (Πxᵢ)^0.2, defined in (2, 10) alone.</summary>
internal readonly struct Hs110Objective : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero, product = T.One;
        foreach (T v in x)
        {
            T low = T.Log(v - 2.0), high = T.Log(10.0 - v);
            sum += (low * low) + (high * high);
            product *= v;
        }
        return sum - T.Pow(product, T.CreateChecked(0.2));
    }
}
