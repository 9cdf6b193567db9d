using System.Numerics;
using Leibniz.Rules.Kernels;

namespace Leibniz.Rules;

/// <summary>The logarithm log(1 + x), with full relative accuracy near 0.</summary>
/// <remarks>The derivative is 1/(1 + x): +∞ at −1, NaN below. On a plain double the framework’s own
/// <c>double.LogP1</c> cancels near 0; <see cref="Special.LogP1"/> does not.</remarks>
[Notation("log1p", "logp1")]
[RuleFor(typeof(Special), nameof(Special.LogP1))]
[RuleFor(typeof(ILogarithmicFunctions<>), "LogP1")]
public readonly struct LogP1 : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => LogOnePlus.Value(x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<LogP1, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.One / (T.One + x);

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => x == -1;
}

public static partial class Special
{
    /// <summary>log(1 + x), with full relative accuracy near 0; see <see cref="Rules.LogP1"/>.</summary>
    public static T LogP1<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<LogP1, T>(x);
}
