using System.Numerics;
using System.Runtime.CompilerServices;

namespace Leibniz.Rules;

/// <content>Comparisons and predicates, which see values and not tangents.</content>
public partial interface ICarrier<TSelf>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IComparisonOperators<TSelf, TSelf, bool>.operator <(TSelf left, TSelf right) =>
        TSelf.Holds(Relation.Less, left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IComparisonOperators<TSelf, TSelf, bool>.operator >(TSelf left, TSelf right) =>
        TSelf.Holds(Relation.Less, right, left);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IComparisonOperators<TSelf, TSelf, bool>.operator <=(TSelf left, TSelf right) =>
        TSelf.Holds(Relation.LessOrEqual, left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IComparisonOperators<TSelf, TSelf, bool>.operator >=(TSelf left, TSelf right) =>
        TSelf.Holds(Relation.LessOrEqual, right, left);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IEqualityOperators<TSelf, TSelf, bool>.operator ==(TSelf? left, TSelf? right) =>
        TSelf.Holds(Relation.Equal, left!, right!);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IEqualityOperators<TSelf, TSelf, bool>.operator !=(TSelf? left, TSelf? right) =>
        !TSelf.Holds(Relation.Equal, left!, right!);

    static int INumber<TSelf>.Sign(TSelf value) => TSelf.Ask<Queries.Sign, int>(value);

    static int IFloatingPointIeee754<TSelf>.ILogB(TSelf x) => TSelf.Ask<Queries.ILogB, int>(x);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        TSelf other => ((TSelf)this).CompareTo(other),
        _ => throw new ArgumentException(
            $"CompareTo: expected a {typeof(TSelf).Name}, came a {obj.GetType().Name}.", nameof(obj)),
    };

    int IComparable<TSelf>.CompareTo(TSelf? other) =>
        TSelf.Holds(Relation.Less, (TSelf)this, other!) ? -1
        : TSelf.Holds(Relation.Less, other!, (TSelf)this) ? 1
        : TSelf.Holds(Relation.Equal, (TSelf)this, other!) ? 0
        : TSelf.IsNaN((TSelf)this) ? (TSelf.IsNaN(other!) ? 0 : -1) : 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsCanonical(TSelf value) => TSelf.Ask<Queries.IsCanonical, bool>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsComplexNumber(TSelf value) => TSelf.Ask<Queries.IsComplexNumber, bool>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsEvenInteger(TSelf value) => TSelf.Ask<Queries.IsEvenInteger, bool>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsFinite(TSelf value) => TSelf.Ask<Queries.IsFinite, bool>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsImaginaryNumber(TSelf value) => TSelf.Ask<Queries.IsImaginaryNumber, bool>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsInfinity(TSelf value) => TSelf.Ask<Queries.IsInfinity, bool>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsInteger(TSelf value) => TSelf.Ask<Queries.IsInteger, bool>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsNaN(TSelf value) => TSelf.Ask<Queries.IsNaN, bool>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsNegative(TSelf value) => TSelf.Ask<Queries.IsNegative, bool>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsNegativeInfinity(TSelf value) => TSelf.Ask<Queries.IsNegativeInfinity, bool>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsNormal(TSelf value) => TSelf.Ask<Queries.IsNormal, bool>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsOddInteger(TSelf value) => TSelf.Ask<Queries.IsOddInteger, bool>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsPositive(TSelf value) => TSelf.Ask<Queries.IsPositive, bool>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsPositiveInfinity(TSelf value) => TSelf.Ask<Queries.IsPositiveInfinity, bool>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsRealNumber(TSelf value) => TSelf.Ask<Queries.IsRealNumber, bool>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsSubnormal(TSelf value) => TSelf.Ask<Queries.IsSubnormal, bool>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<TSelf>.IsZero(TSelf value) => TSelf.Ask<Queries.IsZero, bool>(value);
}
