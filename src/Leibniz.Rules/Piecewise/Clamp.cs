using System.Numerics;

namespace Leibniz.Rules;

/// <summary>a held between b and c.</summary>
/// <remarks>∂a = 1 strictly between the bounds and 0 elsewhere; ∂b = 1 where a &lt; b; ∂c = 1 where a &gt; c. At a
/// bound every one is 0, the member of least norm of its one-sided pair.</remarks>
[Notation("clamp")]
[RuleFor(typeof(Math), nameof(Math.Clamp))]
[RuleFor(typeof(INumber<>), "Clamp")]
public readonly struct Clamp : ITernaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b, T c) where T : IFloatingPointIeee754<T> => T.Clamp(a, b, c);

    /// <inheritdoc/>
    public static T First<T>(T a, T b, T c, T y) where T : IFloatingPointIeee754<T> =>
        Select.Less(b, a, Select.Less(a, c, T.One, T.Zero), T.Zero);

    /// <inheritdoc/>
    public static T Second<T>(T a, T b, T c, T y) where T : IFloatingPointIeee754<T> =>
        Select.Less(a, b, T.One, T.Zero);

    /// <inheritdoc/>
    public static T Third<T>(T a, T b, T c, T y) where T : IFloatingPointIeee754<T> => Select.Less(c, a, T.One, T.Zero);

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool BreaksAt(double a, double b, double c) => a == b || a == c;
}
