using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Leibniz.Rules.Kernels;

namespace Leibniz.Rules;

/// <summary>The logistic function σ(x) = 1/(1 + e⁻ˣ).</summary>
/// <remarks>The derivative is σ(x)·σ(−x), which keeps its relative accuracy at large ±x.</remarks>
[Notation("sigmoid", "logistic")]
[RuleFor(typeof(Special), nameof(Special.Sigmoid))]
public readonly struct Sigmoid : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => Kernels.Logistic.Sigmoid(x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Sigmoid, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        // 1 − y is σ(−x); below 3/4 its subtraction loses no more than two bits, and it saves an exponential.
        Primitive.IsPlain<T>() && y <= T.CreateChecked(0.75) ? y * (T.One - y) : y * Primitive.Apply<Sigmoid, T>(-x);

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.Logistic(x, Primitive.Apply<Sigmoid, T>(x[0]), Primitive.Apply<Sigmoid, T>(-x[0]), y);
        return true;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLanes(Vector512<double> x, out Vector512<double> y)
    {
        y = VectorExponential.Sigmoid(x);
        return true;
    }
}

public static partial class Special
{
    /// <summary>The logistic function of x; see <see cref="Rules.Sigmoid"/>.</summary>
    public static T Sigmoid<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<Sigmoid, T>(x);
}
