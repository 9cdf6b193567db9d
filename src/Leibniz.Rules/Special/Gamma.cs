using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The gamma function Γ(x).</summary>
/// <remarks>The derivative is Γ(x)·ψ(x). At 0 the value is ±∞; at negative whole numbers it is NaN.</remarks>
[Notation("gamma")]
[RuleFor(typeof(Special), nameof(Special.Gamma))]
public readonly struct Gamma : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => Kernels.GammaFunction.Gamma(x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Gamma, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => y * Primitive.Apply<Digamma, T>(x);

    /// <inheritdoc/>
    public static bool HasDomain => true;
}

public static partial class Special
{
    /// <summary>The gamma function of x; see <see cref="Rules.Gamma"/>.</summary>
    public static T Gamma<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<Gamma, T>(x);
}
