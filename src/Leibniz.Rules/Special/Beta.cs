using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The beta function B(a, b) = Γ(a)Γ(b)/Γ(a + b).</summary>
/// <remarks>∂a = B·(ψ(a) − ψ(a + b)), ∂b = B·(ψ(b) − ψ(a + b)).</remarks>
[Notation("beta")]
[RuleFor(typeof(Special), nameof(Special.Beta))]
[Accuracy(8, 64, 256)]
public readonly struct Beta : IBinaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double a, double b) => Kernels.BetaFunction.Beta(a, b);

    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Beta, T>(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        y * (Primitive.Apply<Digamma, T>(a) - Primitive.Apply<Digamma, T>(a + b));

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        y * (Primitive.Apply<Digamma, T>(b) - Primitive.Apply<Digamma, T>(a + b));

    /// <inheritdoc/>
    public static bool HasDomain => true;
}

public static partial class Special
{
    /// <summary>The beta function of a and b; see <see cref="Rules.Beta"/>.</summary>
    public static T Beta<T>(T a, T b) where T : IFloatingPointIeee754<T> => Primitive.Apply<Beta, T>(a, b);
}
