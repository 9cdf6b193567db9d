using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The quantile of the standard normal distribution, on [0, 1].</summary>
/// <remarks>The derivative is 1/density(y): +∞ at 0 and 1, NaN outside.</remarks>
[Notation("norminv")]
[RuleFor(typeof(Special), nameof(Special.NormalQuantile))]
[Accuracy(4, 512, 2048)]
public readonly struct NormalQuantile : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => Kernels.Normal.Quantile(x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<NormalQuantile, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        T.One / Primitive.Apply<NormalPdf, T>(y);

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => x == 0 || x == 1;
}

public static partial class Special
{
    /// <summary>The standard normal quantile of x; see <see cref="Rules.NormalQuantile"/>.</summary>
    public static T NormalQuantile<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<NormalQuantile, T>(x);
}
