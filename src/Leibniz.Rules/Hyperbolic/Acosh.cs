using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The inverse hyperbolic cosine of x.</summary>
/// <remarks>The derivative is 1/(√(x − 1)·√(x + 1)): +∞ at 1, NaN below.</remarks>
[Notation("acosh", "arcosh")]
[RuleFor(typeof(Math), nameof(Math.Acosh))]
[RuleFor(typeof(IHyperbolicFunctions<>), "Acosh")]
public readonly struct Acosh : IUnaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T x) where T : IFloatingPointIeee754<T> => T.Acosh(x);

    /// <inheritdoc/>
    public static T Derivative<T>(T x, T y) where T : IFloatingPointIeee754<T> =>
        T.One / (T.Sqrt(x - T.One) * T.Sqrt(x + T.One));

    /// <inheritdoc/>
    public static bool DerivativeReadsValue => false;

    /// <inheritdoc/>
    public static bool BreaksAt(double x) => x == 1;
}
