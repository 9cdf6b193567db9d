using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The truncated remainder a − b·trunc(a/b), the % of C#.</summary>
/// <remarks>∂a = 1, ∂b = −trunc(a/b) for every sign, found as −round((a − y)/b), which is exact where a/b itself
/// would round across a whole number. Jumps where a/b is a nonzero whole number; b = 0 gives NaN.</remarks>
[Notation("fmod", "remainder")]
[RuleFor(typeof(IModulusOperators<,,>), "op_Modulus")]
public readonly struct Remainder : IBinaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => a % b;

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => T.One;

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => -T.Round((a - y) / b);

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool BreaksAt(double a, double b) => b != 0 && a != 0 && a % b == 0;
}
