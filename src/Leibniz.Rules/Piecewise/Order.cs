using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Leibniz.Rules;

/// <summary>How a stands to b: 1 where a &gt; b, 0 where a &lt; b, ½ where they are equal.</summary>
/// <remarks>Ties share equally. The derivative is 0 everywhere. NaN gives NaN.</remarks>
[Notation("order")]
public readonly struct Order : IBinaryKernel
{
    /// <inheritdoc/>
    public static double Kernel(double a, double b) => a > b ? 1 : a < b ? 0 : a == b ? 0.5 : double.NaN;

    /// <inheritdoc/>
    public static T Value<T>(T a, T b) where T : IFloatingPointIeee754<T> => Primitive.Evaluate<Order, T>(a, b);

    /// <inheritdoc/>
    public static T Left<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => T.Zero;

    /// <inheritdoc/>
    public static T Right<T>(T a, T b, T y) where T : IFloatingPointIeee754<T> => T.Zero;

    /// <inheritdoc/>
    public static bool HasDomain => true;

    /// <inheritdoc/>
    public static bool BreaksAt(double a, double b) => a == b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLanes(Vector512<double> a, Vector512<double> b, out Vector512<double> y)
    {
        // ½ and ½ more where a is larger, ½ less where b is.
        Vector512<double> half = Vector512.Create(0.5), more = Vector512.GreaterThan(a, b) & half, less = Vector512.LessThan(a, b) & half;
        Vector512<double> ordered = Vector512.Equals(a, a) & Vector512.Equals(b, b);
        y = Vector512.ConditionalSelect(ordered, half + more - less, Vector512.Create(double.NaN));
        return true;
    }
}
