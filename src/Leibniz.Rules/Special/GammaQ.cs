using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x), accurate in its tail.</summary>
/// <remarks>The second argument is x. The partial derivatives are those of P, negated.</remarks>
[Notation("gammaq")]
[RuleFor(typeof(Special), nameof(Special.GammaQ))]
[Accuracy(4, 512, 8192)]
public readonly struct GammaQ : IBinaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double a, double b) => Kernels.IncompleteGamma.Q(0, a, b);

    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<GammaQ, T>(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        -Primitive.Apply<IncompleteGammaPartial, T>([T.One, a, b]);

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => -Primitive.Apply<GammaDensity, T>(a, b);

    /// <inheritdoc/>
    public static bool HasDomain => true;
}

public static partial class Special
{
    /// <summary>The regularised upper incomplete gamma function Q(a, x); see <see cref="Rules.GammaQ"/>.</summary>
    public static T GammaQ<T>(T a, T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<GammaQ, T>(a, x);
}
