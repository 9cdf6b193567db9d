using System.Numerics;

namespace Leibniz.Tests.Numerical;

/// <summary>One of eight functions that are smooth everywhere, odd, even and neither.</summary>
internal readonly struct Smooth(int which) : IFunction
{
    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T> => which switch
    {
        0 => T.Sin(x),
        1 => T.Cos(x),
        2 => T.Exp(x),
        3 => T.One / (T.One + (x * x)),
        4 => T.Tanh(x),
        5 => x * ((x * x) - T.One),
        6 => T.Sqrt(x + T.CreateChecked(4)),
        _ => x * T.Exp(-(x * x)),
    };
}
