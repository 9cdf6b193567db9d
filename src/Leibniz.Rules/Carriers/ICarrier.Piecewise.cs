using System.Numerics;
using System.Runtime.CompilerServices;

namespace Leibniz.Rules;

/// <content>The functions with kinks and jumps, each forwarded to its rule.</content>
public partial interface ICarrier<TSelf>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumberBase<TSelf>.Abs(TSelf value) => TSelf.Unary<Abs>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPoint<TSelf>.Floor(TSelf x) => TSelf.Unary<Floor>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPoint<TSelf>.Ceiling(TSelf x) => TSelf.Unary<Ceiling>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPoint<TSelf>.Truncate(TSelf x) => TSelf.Unary<Truncate>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPoint<TSelf>.Round(TSelf x) => TSelf.Unary<Round>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPoint<TSelf>.Round(TSelf x, int digits) =>
        TSelf.Indexed<RoundDigits>(RoundDigits.Index(digits, MidpointRounding.ToEven), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPoint<TSelf>.Round(TSelf x, MidpointRounding mode) =>
        TSelf.Indexed<RoundDigits>(RoundDigits.Index(0, mode), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPoint<TSelf>.Round(TSelf x, int digits, MidpointRounding mode) =>
        TSelf.Indexed<RoundDigits>(RoundDigits.Index(digits, mode), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumber<TSelf>.Clamp(TSelf value, TSelf min, TSelf max) => TSelf.Ternary<Clamp>(value, min, max);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumber<TSelf>.ClampNative(TSelf value, TSelf min, TSelf max) =>
        TSelf.Ternary<Clamp>(value, min, max);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumber<TSelf>.CopySign(TSelf value, TSelf sign) => TSelf.Binary<CopySign>(value, sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumber<TSelf>.Max(TSelf x, TSelf y) => TSelf.Binary<Max>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumber<TSelf>.MaxNative(TSelf x, TSelf y) => TSelf.Binary<Max>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumber<TSelf>.MaxNumber(TSelf x, TSelf y) =>
        WhereNumber(x, WhereNumber(y, TSelf.Binary<Max>(x, y), x), y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumber<TSelf>.Min(TSelf x, TSelf y) => TSelf.Binary<Min>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumber<TSelf>.MinNative(TSelf x, TSelf y) => TSelf.Binary<Min>(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumber<TSelf>.MinNumber(TSelf x, TSelf y) =>
        WhereNumber(x, WhereNumber(y, TSelf.Binary<Min>(x, y), x), y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumberBase<TSelf>.MaxMagnitude(TSelf x, TSelf y) => LargerMagnitude(x, y, TSelf.Binary<Max>(x, y));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumberBase<TSelf>.MaxMagnitudeNumber(TSelf x, TSelf y) =>
        WhereNumber(x, WhereNumber(y, LargerMagnitude(x, y, TSelf.Binary<Max>(x, y)), x), y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumberBase<TSelf>.MinMagnitude(TSelf x, TSelf y) => LargerMagnitude(y, x, TSelf.Binary<Min>(x, y));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumberBase<TSelf>.MinMagnitudeNumber(TSelf x, TSelf y) =>
        WhereNumber(x, WhereNumber(y, LargerMagnitude(y, x, TSelf.Binary<Min>(x, y)), x), y);

    private static TSelf WhereNumber(TSelf x, TSelf then, TSelf otherwise) =>
        TSelf.Select(Relation.Equal, x, x, then, otherwise);

    // Where the magnitudes tie, or one is NaN, the signed comparison decides.
    private static TSelf LargerMagnitude(TSelf x, TSelf y, TSelf tied)
    {
        TSelf absX = TSelf.Unary<Abs>(x), absY = TSelf.Unary<Abs>(y);
        return TSelf.Select(
            Relation.Less, absY, absX, x, TSelf.Select(Relation.Less, absX, absY, y, tied));
    }
}
