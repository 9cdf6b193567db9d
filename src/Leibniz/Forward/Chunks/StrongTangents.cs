using System.Runtime.CompilerServices;

namespace Leibniz;

/// <summary>A chunk of tangents whose chain rule has the strong zero: 0 · ∞ and 0 · NaN are 0.</summary>
/// <remarks>The plain chunks multiply as the hardware does, which is faster by about a half. A gradient is taken with a
/// plain chunk, and repeated with this one only where a derivative came out NaN.</remarks>
/// <typeparam name="TPlain">The plain chunk.</typeparam>
public readonly struct StrongTangents<TPlain> : ITangents<StrongTangents<TPlain>>
    where TPlain : struct, ITangents<TPlain>
{
    private readonly TPlain _tangents;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private StrongTangents(TPlain tangents) => _tangents = tangents;

    /// <inheritdoc/>
    public static int Count => TPlain.Count;

    /// <inheritdoc/>
    public static StrongTangents<TPlain> Zero => new(TPlain.Zero);

    /// <inheritdoc/>
    public static StrongTangents<TPlain> Unit(int index) => new(TPlain.Unit(index));

    /// <inheritdoc/>
    public static double At(StrongTangents<TPlain> tangents, int index) => TPlain.At(tangents._tangents, index);

    /// <inheritdoc/>
    public static StrongTangents<TPlain> Add(StrongTangents<TPlain> a, StrongTangents<TPlain> b) =>
        new(TPlain.Add(a._tangents, b._tangents));

    /// <inheritdoc/>
    public static StrongTangents<TPlain> Subtract(StrongTangents<TPlain> a, StrongTangents<TPlain> b) =>
        new(TPlain.Subtract(a._tangents, b._tangents));

    /// <inheritdoc/>
    public static StrongTangents<TPlain> Scale(double slope, StrongTangents<TPlain> a) => StrongScale(slope, a);

    /// <inheritdoc/>
    public static StrongTangents<TPlain> Combine(
        double left, StrongTangents<TPlain> a, double right, StrongTangents<TPlain> b) =>
        Add(StrongScale(left, a), StrongScale(right, b));

    /// <inheritdoc/>
    public static StrongTangents<TPlain> AddScaled(StrongTangents<TPlain> a, double slope, StrongTangents<TPlain> b) =>
        Add(a, StrongScale(slope, b));

    /// <inheritdoc/>
    public static StrongTangents<TPlain> StrongScale(double slope, StrongTangents<TPlain> a) =>
        new(TPlain.StrongScale(slope, a._tangents));
}
