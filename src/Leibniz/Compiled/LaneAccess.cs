using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Leibniz.Compiled;

/// <summary>Lanes from evenly spaced elements of an array, and back, for generated code.</summary>
public static class LaneAccess
{
    /// <summary>The elements x[start], x[start + stride], … of eight rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<double> Load(ReadOnlySpan<double> x, int start, int stride)
    {
        if (stride == 1)
            return Lanes<double>.Load(x.Slice(start));
        return new(Vector512.Create(
            x[start], x[start + stride], x[start + (2 * stride)], x[start + (3 * stride)],
            x[start + (4 * stride)], x[start + (5 * stride)], x[start + (6 * stride)], x[start + (7 * stride)]));
    }

    /// <summary>Adds lanes to the elements x[start], x[start + stride], …</summary>
    public static void Add(Span<double> x, int start, int stride, Lanes<double> amount)
    {
        for (int lane = 0; lane < Lanes<double>.Count; lane++)
            x[start + (lane * stride)] += amount[lane];
    }

    /// <summary>The numbers start, start + stride, …</summary>
    public static Lanes<double> Ramp(int start, int stride) => new(Vector512.Create(
        (double)start, start + stride, start + (2.0 * stride), start + (3.0 * stride),
        start + (4.0 * stride), start + (5.0 * stride), start + (6.0 * stride), start + (7.0 * stride)));

    /// <summary>Adds the sums of lanes to numbers.</summary>
    /// <param name="lanes">The lanes of each number.</param>
    /// <param name="sums">The numbers; as many.</param>
    public static void Reduce(ReadOnlySpan<Lanes<double>> lanes, Span<double> sums)
    {
        for (int i = 0; i < lanes.Length; i++)
            sums[i] += Lanes<double>.Sum(lanes[i]);
    }
}
