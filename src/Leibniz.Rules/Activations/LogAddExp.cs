using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The logarithm of a sum of exponentials, log(eᵃ + eᵇ), without overflow.</summary>
/// <remarks>∂a = σ(a − b), ∂b = σ(b − a). An argument of −∞ has weight 0; two of them have no derivative.</remarks>
[Notation("logaddexp")]
[RuleFor(typeof(Special), nameof(Special.LogAddExp))]
public readonly struct LogAddExp : IBinaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double a, double b) => Kernels.Logistic.LogAddExp(a, b);

    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<LogAddExp, T>(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => Primitive.Apply<Sigmoid, T>(a - b);

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => Primitive.Apply<Sigmoid, T>(b - a);
}

public static partial class Special
{
    /// <summary>log(eᵃ + eᵇ); see <see cref="Rules.LogAddExp"/>.</summary>
    public static T LogAddExp<T>(T a, T b) where T : IFloatingPointIeee754<T> => Primitive.Apply<LogAddExp, T>(a, b);
}
