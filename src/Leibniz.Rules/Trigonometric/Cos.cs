using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Leibniz.Rules;

/// <summary>The cosine of x radians.</summary>
/// <remarks>The derivative is −sin x.</remarks>
[Notation("cos")]
[RuleFor(typeof(Math), nameof(Math.Cos))]
[RuleFor(typeof(ITrigonometricFunctions<>), "Cos")]
[Accuracy(8, 16, 64)]
public readonly struct Cos : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Cos(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => -T.Sin(x);

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.SineAndCosine(x, -T.One, T.Cos(x[0]), T.Sin(x[0]), y, T.One);
        return true;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLanes(Vector512<double> x, out Vector512<double> y)
    {
        y = Vector512.Cos(x);
        return true;
    }
}
