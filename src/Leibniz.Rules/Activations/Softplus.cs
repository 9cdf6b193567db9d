using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The softplus function log(1 + eˣ).</summary>
/// <remarks>The derivative is σ(x).</remarks>
[Notation("softplus")]
[RuleFor(typeof(Special), nameof(Special.Softplus))]
public readonly struct Softplus : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => Kernels.Logistic.Softplus(x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Softplus, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => Primitive.Apply<Sigmoid, T>(x);

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;
}

public static partial class Special
{
    /// <summary>log(1 + eˣ); see <see cref="Rules.Softplus"/>.</summary>
    public static T Softplus<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<Softplus, T>(x);
}
