using System.Numerics;

namespace Leibniz.Optimization.Tests.Smooth.Problems;

/// <summary>Σ rᵢ², as Moré, Garbow and Hillstrom give their minima.</summary>
internal readonly struct SumOfSquares<TFunction>(TFunction f) : IScalarFunction
    where TFunction : IVectorFunction
{
    private readonly TFunction _f = f;

    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        var r = new T[_f.OutputCount(x.Length)];
        _f.Evaluate(x, r.AsSpan());
        T sum = T.Zero;
        foreach (T v in r)
            sum += v * v;
        return sum;
    }
}
