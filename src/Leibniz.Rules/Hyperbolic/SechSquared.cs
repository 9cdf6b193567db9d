using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Leibniz.Rules.Kernels;

namespace Leibniz.Rules;

/// <summary>The squared hyperbolic secant, sech² x = 4e/(1 + e)² with e = exp(−2|x|).</summary>
/// <remarks>The derivative is −2·sech² x·tanh x.</remarks>
[Notation("sech2")]
public readonly struct SechSquared : IUnaryKernel
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<SechSquared, T>(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> => -(y + y) * T.Tanh(x);

    /// <inheritdoc/>
    public static double Kernel(double x)
    {
        double e = Math.Exp(-2 * Math.Abs(x));
        double r = 2 / (1 + e);
        return e * r * r;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLanes(Vector512<double> x, out Vector512<double> y)
    {
        y = VectorExponential.SechSquared(x);
        return true;
    }
}
