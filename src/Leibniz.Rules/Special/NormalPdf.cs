using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The standard normal density, exp(−x²/2)/√(2π).</summary>
/// <remarks>The derivative is −x times the density; 0 at ±∞.</remarks>
[Notation("normpdf")]
[RuleFor(typeof(Special), nameof(Special.NormalPdf))]
public readonly struct NormalPdf : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => Kernels.Normal.Pdf(x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<NormalPdf, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<StrongProduct, T>(-x, y);
}

public static partial class Special
{
    /// <summary>The standard normal density at x; see <see cref="Rules.NormalPdf"/>.</summary>
    public static T NormalPdf<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<NormalPdf, T>(x);
}
