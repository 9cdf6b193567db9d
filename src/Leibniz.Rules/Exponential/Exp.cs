using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Leibniz.Rules.Kernels;

namespace Leibniz.Rules;

/// <summary>The exponential eˣ.</summary>
/// <remarks>It is its own derivative.</remarks>
[Notation("exp")]
[RuleFor(typeof(Math), nameof(Math.Exp))]
[RuleFor(typeof(IExponentialFunctions<>), "Exp")]
public readonly struct Exp : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => y;

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.Exponential(x, T.Exp(x[0]), T.One, y);
        return true;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLanes(Vector512<double> x, out Vector512<double> y)
    {
        y = VectorExponential.Exp(x);
        return true;
    }
}
