using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Leibniz;

/// <summary>Thirty-two tangents in four 512-bit registers, each the next eight.</summary>
public struct Tangents32 : ITangents<Tangents32>
{
    // The vectors themselves, not smaller packs of them, and no constructor: the compiler keeps a structure of four vectors
    // in registers and inlines only so many calls and variables into a method.
    private Vector512<double> _first, _second, _third, _fourth;

    /// <inheritdoc/>
    public static int Count => 32;

    /// <inheritdoc/>
    public static Tangents32 Zero => default;

    /// <inheritdoc/>
    public static Tangents32 Unit(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, 32u, nameof(index));
        Vector512<double> unit = Vector512<double>.Zero.WithElement(index % 8, 1.0);
        Tangents32 result = default;
        switch (index / 8)
        {
            case 0: result._first = unit; break;
            case 1: result._second = unit; break;
            case 2: result._third = unit; break;
            default: result._fourth = unit; break;
        }
        return result;
    }

    /// <inheritdoc/>
    public static double At(Tangents32 tangents, int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, 32u, nameof(index));
        Vector512<double> lanes = index < 16
            ? index < 8 ? tangents._first : tangents._second
            : index < 24 ? tangents._third : tangents._fourth;
        return lanes.GetElement(index % 8);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents32 Add(Tangents32 a, Tangents32 b)
    {
        Unsafe.SkipInit(out Tangents32 result);
        result._first = a._first + b._first;
        result._second = a._second + b._second;
        result._third = a._third + b._third;
        result._fourth = a._fourth + b._fourth;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents32 Subtract(Tangents32 a, Tangents32 b)
    {
        Unsafe.SkipInit(out Tangents32 result);
        result._first = a._first - b._first;
        result._second = a._second - b._second;
        result._third = a._third - b._third;
        result._fourth = a._fourth - b._fourth;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents32 Scale(double slope, Tangents32 a)
    {
        Unsafe.SkipInit(out Tangents32 result);
        result._first = a._first * slope;
        result._second = a._second * slope;
        result._third = a._third * slope;
        result._fourth = a._fourth * slope;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents32 Combine(double left, Tangents32 a, double right, Tangents32 b)
    {
        Unsafe.SkipInit(out Tangents32 result);
        result._first = (a._first * left) + (b._first * right);
        result._second = (a._second * left) + (b._second * right);
        result._third = (a._third * left) + (b._third * right);
        result._fourth = (a._fourth * left) + (b._fourth * right);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents32 AddScaled(Tangents32 a, double slope, Tangents32 b)
    {
        Unsafe.SkipInit(out Tangents32 result);
        Vector512<double> slopes = Vector512.Create(slope);
        result._first = Vector512.MultiplyAddEstimate(b._first, slopes, a._first);
        result._second = Vector512.MultiplyAddEstimate(b._second, slopes, a._second);
        result._third = Vector512.MultiplyAddEstimate(b._third, slopes, a._third);
        result._fourth = Vector512.MultiplyAddEstimate(b._fourth, slopes, a._fourth);
        return result;
    }

    /// <inheritdoc/>
    public static Tangents32 StrongScale(double slope, Tangents32 a)
    {
        if (slope == 0)
            return default;
        Unsafe.SkipInit(out Tangents32 result);
        result._first = Strong(slope, a._first);
        result._second = Strong(slope, a._second);
        result._third = Strong(slope, a._third);
        result._fourth = Strong(slope, a._fourth);
        return result;
    }

    private static Vector512<double> Strong(double slope, Vector512<double> lanes) => Vector512.ConditionalSelect(
        Vector512.Equals(lanes, Vector512<double>.Zero), Vector512<double>.Zero, lanes * slope);
}
