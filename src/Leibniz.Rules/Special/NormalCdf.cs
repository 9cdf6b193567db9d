using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The standard normal distribution function, accurate in its left tail.</summary>
/// <remarks>The derivative is the density.</remarks>
[Notation("normcdf")]
[RuleFor(typeof(Special), nameof(Special.NormalCdf))]
public readonly struct NormalCdf : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => Kernels.Normal.Cdf(x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<NormalCdf, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => Primitive.Apply<NormalPdf, T>(x);

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;
}

public static partial class Special
{
    /// <summary>The standard normal distribution function at x; see <see cref="Rules.NormalCdf"/>.</summary>
    public static T NormalCdf<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<NormalCdf, T>(x);
}
