using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Leibniz.Compiled;

/// <summary>Sixteen rounds of a loop side by side, in two registers, for generated code.</summary>
/// <remarks>Two chains of operations run beside each other, and what all rounds share is read and written half as often. Nothing
/// is allocated.</remarks>
[SuppressMessage("Usage", "CA2225", Justification = "Generated code writes operators.")]
[SuppressMessage("Performance", "CA1815", Justification = "Compared lane by lane alone.")]
[SuppressMessage("Design", "CA1051", Justification = "A field is a register; a property is a call that the compiler must see through each time.")]
public readonly struct LanePair
{
    /// <summary>Rounds 0 to 7.</summary>
    public readonly Vector512<double> Low;

    /// <summary>Rounds 8 to 15.</summary>
    public readonly Vector512<double> High;

    /// <summary>Two registers side by side.</summary>
    /// <param name="low">Rounds 0 to 7.</param>
    /// <param name="high">Rounds 8 to 15.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LanePair(Vector512<double> low, Vector512<double> high)
    {
        Low = low;
        High = high;
    }

    /// <summary>Zero in every lane.</summary>
    public static LanePair Zero => default;

    /// <summary>The mask of all lanes.</summary>
    public static LanePair AllBitsSet => new(Vector512<double>.AllBitsSet, Vector512<double>.AllBitsSet);

    /// <summary>The same number in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair Create(double value) => new(Vector512.Create(value), Vector512.Create(value));

    /// <summary>a + b in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair operator +(LanePair a, LanePair b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>A sum over rounds, still in eight lanes, with sixteen more rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> operator +(Vector512<double> sum, LanePair x) => sum + (x.Low + x.High);

    /// <summary>A sum over rounds, still in eight lanes, without sixteen rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> operator -(Vector512<double> sum, LanePair x) => sum - (x.Low + x.High);

    /// <summary>a − b in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair operator -(LanePair a, LanePair b) => new(a.Low - b.Low, a.High - b.High);

    /// <summary>−x in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair operator -(LanePair x) => new(-x.Low, -x.High);

    /// <summary>a · b in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair operator *(LanePair a, LanePair b) => new(a.Low * b.Low, a.High * b.High);

    /// <summary>a · b in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair operator *(double a, LanePair b)
    {
        Vector512<double> spread = Vector512.Create(a);
        return new(spread * b.Low, spread * b.High);
    }

    /// <summary>a · b in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair operator *(LanePair a, double b) => b * a;

    /// <summary>a / b in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair operator /(LanePair a, LanePair b) => new(a.Low / b.Low, a.High / b.High);

    /// <summary>The lanes of both masks, or a number in the lanes of a mask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair operator &(LanePair a, LanePair b) => new(a.Low & b.Low, a.High & b.High);

    /// <summary>The lanes of either mask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair operator |(LanePair a, LanePair b) => new(a.Low | b.Low, a.High | b.High);

    /// <summary>The lanes that a mask leaves out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair operator ~(LanePair mask) => new(~mask.Low, ~mask.High);

    /// <summary>The mask of a &gt; b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair GreaterThan(LanePair a, LanePair b) =>
        new(Vector512.GreaterThan(a.Low, b.Low), Vector512.GreaterThan(a.High, b.High));

    /// <summary>The mask of a ≥ b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair GreaterThanOrEqual(LanePair a, LanePair b) =>
        new(Vector512.GreaterThanOrEqual(a.Low, b.Low), Vector512.GreaterThanOrEqual(a.High, b.High));

    /// <summary>The mask of a &lt; b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair LessThan(LanePair a, LanePair b) =>
        new(Vector512.LessThan(a.Low, b.Low), Vector512.LessThan(a.High, b.High));

    /// <summary>The mask of a ≤ b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair LessThanOrEqual(LanePair a, LanePair b) =>
        new(Vector512.LessThanOrEqual(a.Low, b.Low), Vector512.LessThanOrEqual(a.High, b.High));

    /// <summary>The mask of a = b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair Equals(LanePair a, LanePair b) =>
        new(Vector512.Equals(a.Low, b.Low), Vector512.Equals(a.High, b.High));

    /// <summary>One number in the lanes of a mask, another in the rest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair ConditionalSelect(LanePair mask, LanePair then, LanePair otherwise) =>
        new(Vector512.ConditionalSelect(mask.Low, then.Low, otherwise.Low), Vector512.ConditionalSelect(mask.High, then.High, otherwise.High));
}
