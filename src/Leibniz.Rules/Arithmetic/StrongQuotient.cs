using System.Numerics;

namespace Leibniz.Rules;

/// <summary>A quotient whose zero numerator wins: 0/0 is 0.</summary>
/// <remarks>a / b, but 0 where a is ±0 and b is ±0. It is the least-norm subgradient of a norm, x/‖x‖ at 0. ∂a =
/// 1/b, ∂b = −(a/b)/b.</remarks>
public readonly struct StrongQuotient : IBinaryKernel
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> =>
        Primitive.Evaluate<StrongQuotient, T>(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => T.One / b;

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => -y / b;

    /// <inheritdoc/>
    public static double Kernel(double a, double b) => a == 0 && b == 0 ? 0 : a / b;
}
