using System.Numerics;
using System.Runtime.CompilerServices;

namespace Leibniz.Compiled;

/// <summary>The product of the numbers themselves, in which 0 · ∞ is NaN; it is tried first.</summary>
public readonly struct PlainZero : IZero
{
    /// <inheritdoc/>
    public static bool IsStrong => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Product<T>(T slope, T cotangent) where T : IFloatingPointIeee754<T> => slope * cotangent;
}
