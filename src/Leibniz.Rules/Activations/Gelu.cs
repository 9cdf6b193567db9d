using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The Gaussian error linear unit x·Φ(x).</summary>
/// <remarks>The derivative is Φ(x) + x·φ(x).</remarks>
[Notation("gelu")]
[RuleFor(typeof(Special), nameof(Special.Gelu))]
public readonly struct Gelu : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => double.IsNegativeInfinity(x) ? -0.0 : x * Kernels.Normal.Cdf(x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Gelu, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<NormalCdf, T>(x) + Primitive.Apply<StrongProduct, T>(Primitive.Apply<NormalPdf, T>(x), x);

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;
}

public static partial class Special
{
    /// <summary>x·Φ(x), the exact form; see <see cref="Rules.Gelu"/>.</summary>
    public static T Gelu<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<Gelu, T>(x);
}
