using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The regularised lower incomplete gamma function P(a, x), a &gt; 0, x ≥ 0.</summary>
/// <remarks>The second argument is x. ∂x = xᵃ⁻¹e⁻ˣ/Γ(a); ∂a is computed by the differentiated series, and so are
/// its own derivatives.</remarks>
[Notation("gammap")]
[RuleFor(typeof(Special), nameof(Special.GammaP))]
[Accuracy(4, 512, 8192)]
public readonly struct GammaP : IBinaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double a, double b) => Kernels.IncompleteGamma.P(0, a, b);

    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<GammaP, T>(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<IncompleteGammaPartial, T>([T.One, a, b]);

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => Primitive.Apply<GammaDensity, T>(a, b);

    /// <inheritdoc/>
    public static bool HasDomain => true;
}

public static partial class Special
{
    /// <summary>The regularised lower incomplete gamma function P(a, x); see <see cref="Rules.GammaP"/>.</summary>
    public static T GammaP<T>(T a, T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<GammaP, T>(a, x);
}
