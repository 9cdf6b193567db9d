using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The polygamma function of order n, the n-th derivative of the digamma function.</summary>
/// <remarks>The derivative is that of order n + 1.</remarks>
[Notation("polygamma")]
[RuleFor(typeof(Special), nameof(Special.Polygamma))]
public readonly struct Polygamma : IIndexedKernel
{
    /// <inheritdoc/>
    public static double Kernel(int n, double x) => Kernels.PolygammaFunction.Value(n, x);

    /// <inheritdoc/>
    public static T Value<T>(int n, T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Polygamma, T>(n, x);

    /// <inheritdoc/>
    public static T Derivative<T>(int n, T x, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<Polygamma, T>(n + 1, x);

    /// <inheritdoc/>
    public static bool HasDomain => true;
}

public static partial class Special
{
    /// <summary>The polygamma function of order n ≥ 0 at x; see <see cref="Rules.Polygamma"/>.</summary>
    public static T Polygamma<T>(int n, T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<Polygamma, T>(n, x);
}
