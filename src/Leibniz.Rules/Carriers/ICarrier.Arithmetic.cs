using System.Numerics;
using System.Runtime.CompilerServices;

namespace Leibniz.Rules;

/// <content>Operators and the arithmetic functions, each forwarded to its rule.</content>
public partial interface ICarrier<TSelf>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IAdditionOperators<TSelf, TSelf, TSelf>.operator +(TSelf left, TSelf right) =>
        TSelf.Binary<Add>(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf ISubtractionOperators<TSelf, TSelf, TSelf>.operator -(TSelf left, TSelf right) =>
        TSelf.Binary<Subtract>(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IMultiplyOperators<TSelf, TSelf, TSelf>.operator *(TSelf left, TSelf right) =>
        TSelf.Binary<Multiply>(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IDivisionOperators<TSelf, TSelf, TSelf>.operator /(TSelf left, TSelf right) =>
        TSelf.Binary<Divide>(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IModulusOperators<TSelf, TSelf, TSelf>.operator %(TSelf left, TSelf right) =>
        TSelf.Binary<Remainder>(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IUnaryNegationOperators<TSelf, TSelf>.operator -(TSelf value) => TSelf.Unary<Negate>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IUnaryPlusOperators<TSelf, TSelf>.operator +(TSelf value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IIncrementOperators<TSelf>.operator ++(TSelf value) => TSelf.Binary<Add>(value, TSelf.Constant(1.0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IDecrementOperators<TSelf>.operator --(TSelf value) =>
        TSelf.Binary<Subtract>(value, TSelf.Constant(1.0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPointIeee754<TSelf>.FusedMultiplyAdd(TSelf left, TSelf right, TSelf addend) =>
        TSelf.Ternary<FusedMultiplyAdd>(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf INumberBase<TSelf>.MultiplyAddEstimate(TSelf left, TSelf right, TSelf addend) =>
        TSelf.Binary<Add>(TSelf.Binary<Multiply>(left, right), addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPointIeee754<TSelf>.Ieee754Remainder(TSelf left, TSelf right) =>
        TSelf.Binary<IeeeRemainder>(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPointIeee754<TSelf>.ScaleB(TSelf x, int n) => TSelf.Indexed<ScaleBinary>(n, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPointIeee754<TSelf>.BitIncrement(TSelf x) => TSelf.Indexed<AdjacentValue>(1, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TSelf IFloatingPointIeee754<TSelf>.BitDecrement(TSelf x) => TSelf.Indexed<AdjacentValue>(-1, x);
}
