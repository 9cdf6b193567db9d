using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The sigmoid linear unit x·σ(x).</summary>
/// <remarks>The derivative is σ(x)·(1 + x·σ(−x)).</remarks>
[Notation("silu", "swish")]
[RuleFor(typeof(Special), nameof(Special.Silu))]
public readonly struct Silu : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => double.IsNegativeInfinity(x) ? -0.0 : x * Kernels.Logistic.Sigmoid(x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Silu, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<Sigmoid, T>(x) * (T.One + Primitive.Apply<StrongProduct, T>(Primitive.Apply<Sigmoid, T>(-x), x));

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;
}

public static partial class Special
{
    /// <summary>x·σ(x); see <see cref="Rules.Silu"/>.</summary>
    public static T Silu<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<Silu, T>(x);
}
