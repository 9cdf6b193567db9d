using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The error function, (2/√π) ∫₀ˣ exp(−t²) dt.</summary>
/// <remarks>The derivative is (2/√π)·exp(−x²).</remarks>
[Notation("erf")]
[RuleFor(typeof(Special), nameof(Special.Erf))]
[Accuracy(6, 16, 64)]
public readonly struct Erf : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => Kernels.ErrorFunction.Erf(x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Erf, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        T.CreateChecked(TwoOverRootPi) * T.Exp(-(x * x));

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    // 2/√π.
    internal const double TwoOverRootPi = 1.1283791670955125739;
}

public static partial class Special
{
    /// <summary>The error function of x; see <see cref="Rules.Erf"/>.</summary>
    public static T Erf<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<Erf, T>(x);
}
