using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The logarithm of the beta function, log B(a, b).</summary>
/// <remarks>∂a = ψ(a) − ψ(a + b), ∂b = ψ(b) − ψ(a + b).</remarks>
[Notation("lbeta")]
[RuleFor(typeof(Special), nameof(Special.LogBeta))]
[Accuracy(4, 32, 64)]
public readonly struct LogBeta : IBinaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double a, double b) => Kernels.BetaFunction.LogBeta(a, b);

    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<LogBeta, T>(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<Digamma, T>(a) - Primitive.Apply<Digamma, T>(a + b);

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<Digamma, T>(b) - Primitive.Apply<Digamma, T>(a + b);

    /// <inheritdoc/>
    public static bool HasDomain => true;
}

public static partial class Special
{
    /// <summary>The logarithm of the beta function of a and b; see <see cref="Rules.LogBeta"/>.</summary>
    public static T LogBeta<T>(T a, T b) where T : IFloatingPointIeee754<T> => Primitive.Apply<LogBeta, T>(a, b);
}
