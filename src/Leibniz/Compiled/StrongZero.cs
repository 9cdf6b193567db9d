using System.Numerics;
using System.Runtime.CompilerServices;

namespace Leibniz.Compiled;

/// <summary>The product with the strong zero of the chain rule: 0 · anything is 0.</summary>
public readonly struct StrongZero : IZero
{
    /// <inheritdoc/>
    public static bool IsStrong => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Product<T>(T slope, T cotangent) where T : IFloatingPointIeee754<T> => Chain.Product(slope, cotangent);
}
