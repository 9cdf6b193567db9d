using System.Numerics;

namespace Leibniz.Rules;

/// <summary>x rounded to a number of decimal digits, by a midpoint rule.</summary>
/// <remarks>The derivative is 0 everywhere. The index holds the digits and the rule; see <see
/// cref="Index"/>.</remarks>
public readonly struct RoundDigits : IIndexedRule
{
    /// <inheritdoc/>
    public static T Value<T>(int n, T x) where T : IFloatingPointIeee754<T> =>
        T.Round(x, n >> 3, (MidpointRounding)(n & 7));

    /// <inheritdoc/>
    public static T Derivative<T>(int n, T x, T y) where T : IFloatingPointIeee754<T> => T.Zero;

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <summary>The index of a number of digits and a midpoint rule.</summary>
    public static int Index(int digits, MidpointRounding mode) => (digits << 3) | (int)mode;
}
