using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Leibniz.Rules;

/// <summary>The sign of x: −1, 0 or 1.</summary>
/// <remarks>The derivative is 0 everywhere. NaN gives NaN.</remarks>
[Notation("sign")]
[RuleFor(typeof(Special), nameof(Special.Sign))]
public readonly struct Sign : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => double.IsNaN(x) ? x : Math.Sign(x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Sign, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Zero;

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => x == 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLanes(Vector512<double> x, out Vector512<double> y)
    {
        Vector512<double> one = Vector512<double>.One, zero = Vector512<double>.Zero;
        y = Vector512.ConditionalSelect(Vector512.Equals(x, x), (Vector512.GreaterThan(x, zero) & one) - (Vector512.LessThan(x, zero) & one), x);
        return true;
    }
}

public static partial class Special
{
    /// <summary>The sign of x as a number: −1, 0 or 1; see <see cref="Rules.Sign"/>.</summary>
    public static T Sign<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<Sign, T>(x);
}
