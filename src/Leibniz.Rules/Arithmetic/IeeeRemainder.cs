using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The IEEE 754 remainder a − b·roundeven(a/b).</summary>
/// <remarks>∂a = 1, ∂b = −roundeven(a/b), found as −round((a − y)/b). Jumps where a/b is half-way between whole
/// numbers; b = 0 gives NaN.</remarks>
[Notation("ieee_remainder")]
[RuleFor(typeof(Math), nameof(Math.IEEERemainder))]
[RuleFor(typeof(IFloatingPointIeee754<>), "Ieee754Remainder")]
public readonly struct IeeeRemainder : IBinaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => T.Ieee754Remainder(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => T.One;

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => -T.Round((a - y) / b);

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool BreaksAt(double a, double b) => b != 0 && Math.Abs(Math.IEEERemainder(a, b)) == Math.Abs(b) / 2;
}
