using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The logarithm log |Γ(x)|.</summary>
/// <remarks>The derivative is ψ(x). At 0 and the negative whole numbers the value is +∞ and the derivative
/// NaN.</remarks>
[Notation("lgamma")]
[RuleFor(typeof(Special), nameof(Special.LogGamma))]
public readonly struct LogGamma : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => Kernels.GammaFunction.LogGamma(x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<LogGamma, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => Primitive.Apply<Digamma, T>(x);

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;
}

public static partial class Special
{
    /// <summary>The logarithm of the absolute gamma function of x; see <see cref="Rules.LogGamma"/>.</summary>
    public static T LogGamma<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<LogGamma, T>(x);
}
