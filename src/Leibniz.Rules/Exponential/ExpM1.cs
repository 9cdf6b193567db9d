using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Leibniz.Rules.Kernels;

namespace Leibniz.Rules;

/// <summary>The difference eˣ − 1, with full relative accuracy near 0.</summary>
/// <remarks>The derivative is eˣ. On a plain double the framework’s own <c>double.ExpM1</c> cancels near 0; <see
/// cref="Special.ExpM1"/> does not.</remarks>
[Notation("expm1")]
[RuleFor(typeof(Special), nameof(Special.ExpM1))]
[RuleFor(typeof(IExponentialFunctions<>), "ExpM1")]
public readonly struct ExpM1 : IUnaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double x) => ExponentialMinusOne.Value(x);

    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<ExpM1, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => T.Exp(x);

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> x, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        T value = Primitive.Apply<ExpM1, T>(x[0]);
        PowerSeries.Exponential(x, T.Exp(x[0]), T.One, y);
        y[0] = value;
        return true;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLanes(Vector512<double> x, out Vector512<double> y)
    {
        y = VectorExponential.ExpM1(x);
        return true;
    }
}

public static partial class Special
{
    /// <summary>eˣ − 1, with full relative accuracy near 0; see <see cref="Rules.ExpM1"/>.</summary>
    public static T ExpM1<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Apply<ExpM1, T>(x);
}
