using System.Numerics;

namespace Leibniz.Tests.Numerical;

/// <summary>a sin(bx) + exp(cx) / (1 + x²): smooth everywhere.</summary>
internal readonly struct Wave(double a, double b, double c) : IFunction
{
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> =>
        (T.CreateChecked(a) * T.Sin(T.CreateChecked(b) * x))
        + (T.Exp(T.CreateChecked(c) * x) / (T.One + (x * x)));
}
