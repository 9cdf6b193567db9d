using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The power xⁿ, n a constant integer.</summary>
/// <remarks>The derivative is n·xⁿ⁻¹, exact at 0 for every order: x⁰ → 0, x¹ → 1, x² → 0, and the derivative of
/// order n + 1 is 0.</remarks>
[Notation("powi")]
[RuleFor(typeof(Special), nameof(Special.Pow))]
public readonly struct PowInteger : IIndexedKernel
{
    /// <inheritdoc/>
    public static double Kernel(int n, double x) => Math.Pow(x, n);

    /// <inheritdoc/>
    public static T Value<T>(int n, T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<PowInteger, T>(n, x);

    /// <inheritdoc/>
    public static T Derivative<T>(int n, T x, T y) where T : IFloatingPointIeee754<T> =>
        n == 0 ? T.Zero : T.CreateChecked(n) * Primitive.Apply<PowInteger, T>(n - 1, x);

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool TrySeries<T>(int n, ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T> =>
        PowerSeries.TryIntegerPower(n, x, y);
}

public static partial class Special
{
    /// <summary>The power xⁿ of a constant whole exponent; see <see cref="PowInteger"/>.</summary>
    public static T Pow<T>(T x, int n) where T : IFloatingPointIeee754<T> => Primitive.Apply<PowInteger, T>(n, x);
}
