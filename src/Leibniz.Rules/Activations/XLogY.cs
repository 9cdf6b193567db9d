using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The product a·log b, which is 0 at a = 0.</summary>
/// <remarks>∂a = log b, ∂b = a/b, which is 0 at a = 0 whatever b.</remarks>
[Notation("xlogy")]
[RuleFor(typeof(Special), nameof(Special.XLogY))]
public readonly struct XLogY : IBinaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double a, double b) => a == 0 && !double.IsNaN(b) ? 0 : a * Math.Log(b);

    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<XLogY, T>(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => T.Log(b);

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<StrongQuotient, T>(a, b);

    /// <inheritdoc/>
    public static bool HasDomain => true;
}

public static partial class Special
{
    /// <summary>x·log y, 0 at x = 0; see <see cref="Rules.XLogY"/>.</summary>
    public static T XLogY<T>(T x, T y) where T : IFloatingPointIeee754<T> => Primitive.Apply<XLogY, T>(x, y);
}
