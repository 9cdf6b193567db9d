using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The exponential integral Ei(x), the principal value of ∫ eᵗ/t dt from −∞ to x.</summary>
/// <remarks>The derivative is eˣ/x. At 0 the value is −∞.</remarks>
[Notation("ei")]
[RuleFor(typeof(Special), nameof(Special.ExpIntegral))]
[Accuracy(8, 16, 64)]
public readonly struct ExpIntegral : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => Kernels.ExponentialIntegral.Ei(x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<ExpIntegral, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Exp(x) / x;

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => x == 0;
}

public static partial class Special
{
    /// <summary>The exponential integral Ei of x; see <see cref="Rules.ExpIntegral"/>.</summary>
    public static T ExpIntegral<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<ExpIntegral, T>(x);
}
