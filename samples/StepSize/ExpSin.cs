using System.Numerics;

namespace Leibniz.Samples.StepSize;

/// <summary>f(x) = exp(sin x), smooth and of size 1.</summary>
internal readonly struct ExpSin : IFunction
{
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp(T.Sin(x));
}
