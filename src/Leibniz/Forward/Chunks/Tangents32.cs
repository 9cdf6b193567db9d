using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Leibniz;

/// <summary>Thirty-two tangents in four 512-bit registers, each the next eight.</summary>
public readonly struct Tangents32 : ITangents<Tangents32>
{
    // The vectors themselves, not smaller packs of them: the runtime keeps a structure of four vectors in registers.
    private readonly Vector512<double> _first, _second, _third, _fourth;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Tangents32(Vector512<double> first, Vector512<double> second, Vector512<double> third, Vector512<double> fourth)
    {
        _first = first;
        _second = second;
        _third = third;
        _fourth = fourth;
    }

    /// <inheritdoc/>
    public static int Count => 32;

    /// <inheritdoc/>
    public static Tangents32 Zero => default;

    /// <inheritdoc/>
    public static Tangents32 Unit(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, 32u, nameof(index));
        Vector512<double> unit = Vector512<double>.Zero.WithElement(index % 8, 1.0), zero = default;
        return new(
            index < 8 ? unit : zero, index is >= 8 and < 16 ? unit : zero, index is >= 16 and < 24 ? unit : zero, index >= 24 ? unit : zero);
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
    public static Tangents32 Add(Tangents32 a, Tangents32 b) =>
        new(a._first + b._first, a._second + b._second, a._third + b._third, a._fourth + b._fourth);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents32 Subtract(Tangents32 a, Tangents32 b) =>
        new(a._first - b._first, a._second - b._second, a._third - b._third, a._fourth - b._fourth);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents32 Scale(double slope, Tangents32 a) =>
        new(a._first * slope, a._second * slope, a._third * slope, a._fourth * slope);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents32 Combine(double left, Tangents32 a, double right, Tangents32 b) => new(
        (a._first * left) + (b._first * right), (a._second * left) + (b._second * right),
        (a._third * left) + (b._third * right), (a._fourth * left) + (b._fourth * right));

    /// <inheritdoc/>
    public static Tangents32 StrongScale(double slope, Tangents32 a) => slope == 0
        ? default : new(Strong(slope, a._first), Strong(slope, a._second), Strong(slope, a._third), Strong(slope, a._fourth));

    private static Vector512<double> Strong(double slope, Vector512<double> lanes) => Vector512.ConditionalSelect(
        Vector512.Equals(lanes, Vector512<double>.Zero), Vector512<double>.Zero, lanes * slope);
}
