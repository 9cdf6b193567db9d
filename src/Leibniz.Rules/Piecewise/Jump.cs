using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The slope of a rule with a kink at 0: one constant below, one at, one above it.</summary>
/// <remarks>The derivative is 0 everywhere. NaN gives NaN.</remarks>
/// <typeparam name="TOwner">The rule whose slope it is.</typeparam>
public readonly struct Jump<TOwner> : IUnaryKernel
    where TOwner : struct, IJump
{
    /// <inheritdoc/>
    public static double Kernel(double x) =>
        x > 0 ? TOwner.Above : x < 0 ? TOwner.Below : x == 0 ? TOwner.At : double.NaN;

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Jump<TOwner>, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Zero;

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => x == 0;
}
