using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The inverse of the error function, on [−1, 1].</summary>
/// <remarks>The derivative is (√π/2)·exp(y²): +∞ at ±1, NaN outside.</remarks>
[Notation("erfinv")]
[RuleFor(typeof(Special), nameof(Special.ErfInverse))]
[Accuracy(4, 64, 256)]
public readonly struct ErfInverse : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => Kernels.ErrorFunction.ErfInverse(x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<ErfInverse, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        T.CreateChecked(HalfRootPi) * T.Exp(y * y);

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => Math.Abs(x) == 1;

    // √π/2.
    private const double HalfRootPi = 0.88622692545275801365;
}

public static partial class Special
{
    /// <summary>The inverse error function of x; see <see cref="Rules.ErfInverse"/>.</summary>
    public static T ErfInverse<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<ErfInverse, T>(x);
}
