using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The exponential linear unit: a at a &gt; 0, b·(eᵃ − 1) at a ≤ 0.</summary>
/// <remarks>The second argument b is the scale α. ∂a = 1 at a &gt; 0, α·eᵃ at a &lt; 0; at 0 the least-norm member
/// of the one-sided pair: 1 for α ≥ 1, max(α, 0) else. ∂b = eᵃ − 1 at a &lt; 0, 0 elsewhere.</remarks>
[Notation("elu")]
[RuleFor(typeof(Special), nameof(Special.Elu))]
public readonly struct Elu : IBinaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double a, double b) => a > 0 ? a : b * Kernels.ExponentialMinusOne.Value(a);

    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Elu, T>(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        Select.BySign(a, b * T.Exp(a), T.Clamp(b, T.Zero, T.One), T.One);

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        Select.Less(T.Zero, a, T.Zero, Primitive.Apply<ExpM1, T>(T.Min(a, T.Zero)));

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool BreaksAt(double a, double b) => a == 0 && b != 1;
}

public static partial class Special
{
    /// <summary>x at x &gt; 0, α·(eˣ − 1) at x ≤ 0; see <see cref="Rules.Elu"/>.</summary>
    public static T Elu<T>(T x, T alpha) where T : IFloatingPointIeee754<T> => Primitive.Apply<Elu, T>(x, alpha);
}
