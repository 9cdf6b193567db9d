using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Leibniz.Rules;

/// <summary>The sine of x radians.</summary>
/// <remarks>The derivative is cos x.</remarks>
[Notation("sin")]
[RuleFor(typeof(Math), nameof(Math.Sin))]
[RuleFor(typeof(ITrigonometricFunctions<>), "Sin")]
[Accuracy(4, 16, 64)]
public readonly struct Sin : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Cos(x);

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.SineAndCosine(x, T.One, T.Sin(x[0]), T.Cos(x[0]), y, T.One);
        return true;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLanes(Vector512<double> x, out Vector512<double> y)
    {
        y = Vector512.Sin(x);
        return true;
    }
}
