using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The Huber loss: a²/2 at |a| ≤ b, b·(|a| − b/2) beyond.</summary>
/// <remarks>The second argument b is the threshold δ &gt; 0. ∂a = a clamped to [−δ, δ]; ∂b = |a| − δ beyond the
/// threshold, 0 within.</remarks>
[Notation("huber")]
[RuleFor(typeof(Special), nameof(Special.Huber))]
public readonly struct Huber : IBinaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double a, double b) => Math.Abs(a) <= b ? a * a / 2 : b * (Math.Abs(a) - (b / 2));

    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Huber, T>(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        Select.LessOrEqual(T.Abs(a), b, a, T.CopySign(b, a));

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> =>
        Select.LessOrEqual(T.Abs(a), b, T.Zero, T.Abs(a) - b);

    /// <inheritdoc/>
    public static bool HasDomain => true;
}

public static partial class Special
{
    /// <summary>The Huber loss of x with threshold δ; see <see cref="Rules.Huber"/>.</summary>
    public static T Huber<T>(T x, T delta) where T : IFloatingPointIeee754<T> => Primitive.Apply<Huber, T>(x, delta);
}
