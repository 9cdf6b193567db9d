using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The exponential integral Eₙ(x) = ∫₁^∞ exp(−xt)/tⁿ dt, n ≥ 0, x ≥ 0.</summary>
/// <remarks>The derivative is −Eₙ₋₁, and −e⁻ˣ(1 + 1/x)/x for n = 0.</remarks>
[Notation("expint")]
[RuleFor(typeof(Special), nameof(Special.ExpIntegralE))]
[Accuracy(8, 16, 64)]
public readonly struct ExpIntegralE : IIndexedKernel
{
    /// <inheritdoc/>
    public static double Kernel(int n, double x) => Kernels.ExponentialIntegral.E(n, x);

    /// <inheritdoc/>
    public static T Value<T>(int n, T x) where T : IFloatingPointIeee754<T> =>
        Primitive.Evaluate<ExpIntegralE, T>(n, x);

    /// <inheritdoc/>
    public static T Derivative<T>(int n, T x, T y) where T : IFloatingPointIeee754<T> =>
        n == 0
        ? -(y * (T.One + (T.One / x)))
        : -Primitive.Apply<ExpIntegralE, T>(n - 1, x);

    /// <inheritdoc/>
    public static bool HasDomain => true;
}

public static partial class Special
{
    /// <summary>The exponential integral Eₙ at x; see <see cref="Rules.ExpIntegralE"/>.</summary>
    public static T ExpIntegralE<T>(int n, T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<ExpIntegralE, T>(n, x);
}
