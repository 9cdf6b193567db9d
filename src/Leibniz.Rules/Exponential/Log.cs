using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Leibniz.Rules;

/// <summary>The natural logarithm log x.</summary>
/// <remarks>The derivative is 1/x: +∞ at ±0, NaN at x &lt; 0.</remarks>
[Notation("log", "ln")]
[RuleFor(typeof(Math), nameof(Math.Log))]
[RuleFor(typeof(ILogarithmicFunctions<>), "Log")]
public readonly struct Log : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Log(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.One / UnsignedZero.Of(x);

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
        y = Vector512.Log(x);
        return true;
    }
}
