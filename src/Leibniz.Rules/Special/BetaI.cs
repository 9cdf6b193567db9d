using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The regularised incomplete beta function I_x(a, b), a, b &gt; 0, 0 ≤ x ≤ 1.</summary>
/// <remarks>The third argument is x. ∂x = xᵃ⁻¹(1 − x)ᵇ⁻¹/B(a, b); ∂a and ∂b are computed by the differentiated
/// series, and so are their own derivatives.</remarks>
[Notation("betai")]
[RuleFor(typeof(Special), nameof(Special.BetaI))]
[Accuracy(4, 512, 8192)]
public readonly struct BetaI : ITernaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double a, double b, double c) => Kernels.IncompleteBeta.Value(0, 0, a, b, c);

    /// <inheritdoc/>
    public static T Value<T>(T a, T b, T c) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<BetaI, T>(a, b, c);

    /// <inheritdoc/>
    public static T First<T>(T a, T b, T c, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<IncompleteBetaPartial, T>([T.One, T.Zero, a, b, c]);

    /// <inheritdoc/>
    public static T Second<T>(T a, T b, T c, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<IncompleteBetaPartial, T>([T.Zero, T.One, a, b, c]);

    /// <inheritdoc/>
    public static T Third<T>(T a, T b, T c, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<BetaDensity, T>(a, b, c);

    /// <inheritdoc/>
    public static bool HasDomain => true;
}

public static partial class Special
{
    /// <summary>The regularised incomplete beta function I_x(a, b); see <see cref="Rules.BetaI"/>.</summary>
    public static T BetaI<T>(T a, T b, T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<BetaI, T>(a, b, x);
}
