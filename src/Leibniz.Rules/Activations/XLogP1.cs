using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The product a·log(1 + b), which is 0 at a = 0.</summary>
/// <remarks>∂a = log(1 + b), ∂b = a/(1 + b), which is 0 at a = 0 whatever b.</remarks>
[Notation("xlog1py")]
[RuleFor(typeof(Special), nameof(Special.XLogP1))]
public readonly struct XLogP1 : IBinaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double a, double b) => a == 0 && !double.IsNaN(b) ? 0 : a * Kernels.LogOnePlus.Value(b);

    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<XLogP1, T>(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => Primitive.Apply<LogP1, T>(b);

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<StrongQuotient, T>(a, T.One + b);

    /// <inheritdoc/>
    public static bool HasDomain => true;
}

public static partial class Special
{
    /// <summary>x·log(1 + y), 0 at x = 0; see <see cref="Rules.XLogP1"/>.</summary>
    public static T XLogP1<T>(T x, T y) where T : IFloatingPointIeee754<T> => Primitive.Apply<XLogP1, T>(x, y);
}
