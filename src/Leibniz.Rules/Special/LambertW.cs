using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The principal branch W₀ of the inverse of w·eʷ, for x ≥ −1/e.</summary>
/// <remarks>The derivative is 1/(x + e^W) = 1/(e^W·(1 + W)): 1 at 0, NaN below −1/e.</remarks>
[Notation("lambertw")]
[RuleFor(typeof(Special), nameof(Special.LambertW))]
[Accuracy(4, 128, 512)]
public readonly struct LambertW : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => Kernels.LambertW.Principal(x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<LambertW, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => Select.LessOrEqual(
            x, T.One, T.One / (T.Exp(y) * (T.One + y)), y / (x * (T.One + y)));
}

public static partial class Special
{
    /// <summary>The principal branch of the Lambert W function of x; see <see cref="Rules.LambertW"/>.</summary>
    public static T LambertW<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<LambertW, T>(x);
}
