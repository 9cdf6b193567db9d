using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The n-th derivative of the cardinal sine sin x / x.</summary>
/// <remarks>The derivative is that of order n + 1. Exact at 0 for every order.</remarks>
[Notation("sinc_derivative")]
public readonly struct SincDerivative : IIndexedKernel
{
    /// <inheritdoc/>
    public static double Kernel(int n, double x) => Kernels.SincFunction.Derivative(n, x);

    /// <inheritdoc/>
    public static T Value<T>(int n, T x) where T : IFloatingPointIeee754<T> =>
        Primitive.Evaluate<SincDerivative, T>(n, x);

    /// <inheritdoc/>
    public static T Derivative<T>(int n, T x, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<SincDerivative, T>(n + 1, x);
}
