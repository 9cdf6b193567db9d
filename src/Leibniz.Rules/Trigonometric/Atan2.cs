using System.Numerics;

namespace Leibniz.Rules;

/// <summary>The angle of the point (b, a), in radians: atan2(y = a, x = b).</summary>
/// <remarks>∂a = b/(a² + b²), ∂b = −a/(a² + b²), divided twice by the length so that arguments of 1e±300 neither
/// overflow nor underflow. NaN at (0, 0), which zero tangents keep out. Jumps by 2π across a = 0, b &lt;
/// 0.</remarks>
[Notation("atan2")]
[RuleFor(typeof(Math), nameof(Math.Atan2))]
[RuleFor(typeof(IFloatingPointIeee754<>), "Atan2")]
public readonly struct Atan2 : IBinaryRule
{
    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => T.Atan2(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => b / T.Hypot(a, b) / T.Hypot(a, b);

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => -(a / T.Hypot(a, b) / T.Hypot(a, b));

    /// <inheritdoc/>
    public static bool BreaksAt(double a, double b) => a == 0 && b <= 0;
}
