using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Leibniz;

/// <summary>4 tangents in one 256-bit register: lane i holds tangent i.</summary>
public readonly struct Tangents4 : ITangents<Tangents4>
{
    private readonly Vector256<double> _lanes;

    private Tangents4(Vector256<double> lanes) => _lanes = lanes;

    /// <inheritdoc/>
    public static int Count => 4;

    /// <inheritdoc/>
    public static Tangents4 Zero => default;

    /// <inheritdoc/>
    public static Tangents4 Unit(int index) => new(Vector256<double>.Zero.WithElement(index, 1.0));

    /// <inheritdoc/>
    public static double At(Tangents4 tangents, int index) => tangents._lanes.GetElement(index);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents4 Add(Tangents4 a, Tangents4 b) => new(a._lanes + b._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents4 Subtract(Tangents4 a, Tangents4 b) => new(a._lanes - b._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents4 Scale(double slope, Tangents4 a) => new(a._lanes * slope);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents4 Combine(double left, Tangents4 a, double right, Tangents4 b) =>
        new((a._lanes * left) + (b._lanes * right));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents4 AddScaled(Tangents4 a, double slope, Tangents4 b) =>
        new(Vector256.MultiplyAddEstimate(b._lanes, Vector256.Create(slope), a._lanes));

    /// <inheritdoc/>
    public static Tangents4 StrongScale(double slope, Tangents4 a) => slope == 0
        ? default
        : new(Vector256.ConditionalSelect(Vector256.Equals(a._lanes, Vector256<double>.Zero), Vector256<double>.Zero, a._lanes * slope));
}
