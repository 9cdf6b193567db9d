using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The product a · b.</summary>
/// <remarks>∂a = b, ∂b = a.</remarks>
[Notation("multiply")]
[RuleFor(typeof(IMultiplyOperators<,,>), "op_Multiply")]
public readonly struct Multiply : IBinaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => a * b;

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => b;

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => a;

    /// <inheritdoc/>
    public static bool TrySeries<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : IFloatingPointIeee754<T>
    {
        PowerSeries.Product(a, b, y);
        return true;
    }
}
