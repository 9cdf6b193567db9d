using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The digamma function ψ(x) = Γ′(x)/Γ(x).</summary>
/// <remarks>The derivative is the polygamma function of order 1. NaN at the negative whole numbers.</remarks>
[Notation("digamma", "psi")]
[RuleFor(typeof(Special), nameof(Special.Digamma))]
public readonly struct Digamma : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => Kernels.PolygammaFunction.Value(0, x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Digamma, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => Primitive.Apply<Polygamma, T>(1, x);

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;
}

public static partial class Special
{
    /// <summary>The digamma function of x; see <see cref="Rules.Digamma"/>.</summary>
    public static T Digamma<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<Digamma, T>(x);
}
