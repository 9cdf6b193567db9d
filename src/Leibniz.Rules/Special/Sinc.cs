using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The cardinal sine sin x / x, 1 at 0.</summary>
/// <remarks>The derivative is the family sinc⁽ⁿ⁾, exact at 0 for every order: 0, −1/3, 0, 1/5, …</remarks>
[Notation("sinc")]
[RuleFor(typeof(Special), nameof(Special.Sinc))]
public readonly struct Sinc : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => Kernels.SincFunction.Derivative(0, x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Sinc, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<SincDerivative, T>(1, x);

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;
}

public static partial class Special
{
    /// <summary>sin x / x; see <see cref="Rules.Sinc"/>.</summary>
    public static T Sinc<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<Sinc, T>(x);
}
