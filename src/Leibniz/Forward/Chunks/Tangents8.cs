using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Leibniz;

/// <summary>8 tangents in one 512-bit register: lane i holds tangent i.</summary>
public readonly struct Tangents8 : ITangents<Tangents8>
{
    private readonly Vector512<double> _lanes;

    private Tangents8(Vector512<double> lanes) => _lanes = lanes;

    /// <inheritdoc/>
    public static int Count => 8;

    /// <inheritdoc/>
    public static Tangents8 Zero => default;

    /// <inheritdoc/>
    public static Tangents8 Unit(int index) => new(Vector512<double>.Zero.WithElement(index, 1.0));

    /// <inheritdoc/>
    public static double At(Tangents8 tangents, int index) => tangents._lanes.GetElement(index);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents8 Add(Tangents8 a, Tangents8 b) => new(a._lanes + b._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents8 Subtract(Tangents8 a, Tangents8 b) => new(a._lanes - b._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents8 Scale(double slope, Tangents8 a) => new(a._lanes * slope);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents8 Combine(double left, Tangents8 a, double right, Tangents8 b) =>
        new((a._lanes * left) + (b._lanes * right));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents8 AddScaled(Tangents8 a, double slope, Tangents8 b) =>
        new(Vector512.MultiplyAddEstimate(b._lanes, Vector512.Create(slope), a._lanes));

    /// <inheritdoc/>
    public static Tangents8 StrongScale(double slope, Tangents8 a) => slope == 0
        ? default
        : new(Vector512.ConditionalSelect(Vector512.Equals(a._lanes, Vector512<double>.Zero), Vector512<double>.Zero, a._lanes * slope));
}
