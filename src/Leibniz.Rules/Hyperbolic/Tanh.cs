using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Leibniz.Rules.Kernels;

namespace Leibniz.Rules;

/// <summary>The hyperbolic tangent of x.</summary>
/// <remarks>The derivative is sech² x, which keeps its relative accuracy at large ±x where 1 − tanh² x
/// cancels.</remarks>
[Notation("tanh")]
[RuleFor(typeof(Math), nameof(Math.Tanh))]
[RuleFor(typeof(IHyperbolicFunctions<>), "Tanh")]
public readonly struct Tanh : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Tanh(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => Primitive.Apply<SechSquared, T>(x);

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.Tangent(x, -T.One, T.Tanh(x[0]), T.One, y, Primitive.Apply<SechSquared, T>(x[0]));
        return true;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLanes(Vector512<double> x, out Vector512<double> y)
    {
        y = VectorExponential.Tanh(x);
        return true;
    }
}
