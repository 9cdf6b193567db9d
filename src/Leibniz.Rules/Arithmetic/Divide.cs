using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The quotient a / b.</summary>
/// <remarks>∂a = 1/b, ∂b = −(a/b)/b, which squares nothing and so does not overflow before its value.</remarks>
[Notation("divide")]
[RuleFor(typeof(IDivisionOperators<,,>), "op_Division")]
public readonly struct Divide : IBinaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => a / b;

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => T.One / b;

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => -y / b;

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.Quotient(a, b, y);
        return true;
    }
}
