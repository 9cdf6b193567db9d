using System.Runtime.CompilerServices;

namespace Leibniz;

/// <summary>Sixteen tangents in two 512-bit registers: the lower eight, then the upper eight.</summary>
public readonly struct Tangents16 : ITangents<Tangents16>
{
    private readonly Tangents8 _lower, _upper;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Tangents16(Tangents8 lower, Tangents8 upper)
    {
        _lower = lower;
        _upper = upper;
    }

    /// <inheritdoc/>
    public static int Count => 16;

    /// <inheritdoc/>
    public static Tangents16 Zero => default;

    /// <inheritdoc/>
    public static Tangents16 Unit(int index) =>
        index < 8 ? new(Tangents8.Unit(index), default) : new(default, Tangents8.Unit(index - 8));

    /// <inheritdoc/>
    public static double At(Tangents16 tangents, int index) =>
        index < 8 ? Tangents8.At(tangents._lower, index) : Tangents8.At(tangents._upper, index - 8);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents16 Add(Tangents16 a, Tangents16 b) =>
        new(Tangents8.Add(a._lower, b._lower), Tangents8.Add(a._upper, b._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents16 Subtract(Tangents16 a, Tangents16 b) =>
        new(Tangents8.Subtract(a._lower, b._lower), Tangents8.Subtract(a._upper, b._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents16 Scale(double slope, Tangents16 a) =>
        new(Tangents8.Scale(slope, a._lower), Tangents8.Scale(slope, a._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents16 Combine(double left, Tangents16 a, double right, Tangents16 b) => new(
        Tangents8.Combine(left, a._lower, right, b._lower), Tangents8.Combine(left, a._upper, right, b._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tangents16 AddScaled(Tangents16 a, double slope, Tangents16 b) =>
        new(Tangents8.AddScaled(a._lower, slope, b._lower), Tangents8.AddScaled(a._upper, slope, b._upper));

    /// <inheritdoc/>
    public static Tangents16 StrongScale(double slope, Tangents16 a) =>
        new(Tangents8.StrongScale(slope, a._lower), Tangents8.StrongScale(slope, a._upper));
}
