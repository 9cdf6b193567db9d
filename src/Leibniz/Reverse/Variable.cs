using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Leibniz.Rules;

namespace Leibniz;

/// <summary>A number on a tape: operations on it are recorded, so that derivatives can be pulled back to the inputs.</summary>
/// <remarks>Variables are made by <see cref="Tape{T}.Input"/>; a plain number becomes a constant, which is not recorded.
/// Comparisons see the value only.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Variable<T> : ICarrier<Variable<T>>
    where T : IFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Variable(T value, Arena<T>? arena, int index)
    {
        Value = value;
        Arena = arena;
        Index = index;
    }

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>The tape it is on; null for a constant.</summary>
    public Tape<T>? Tape => Arena?.Tape;

    internal Arena<T>? Arena { get; }

    internal int Index { get; }

    /// <summary>A constant: it is on no tape.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Variable<T>(T value) => new(value, null, 0);

    /// <summary>A constant: it is on no tape.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Variable<T> Constant(double value) => new(T.CreateChecked(value), null, 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Variable<T> Unary<TRule>(Variable<T> x) where TRule : struct, IUnaryRule
    {
        T y = Primitive.Apply<TRule, T>(x.Value);
        return x.Arena is null
            ? y
            : x.Arena.Record(y, x.Index, Chain.Guard(TRule.HasDomain, y, TRule.Derivative(x.Value, y)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Variable<T> Indexed<TRule>(int n, Variable<T> x) where TRule : struct, IIndexedRule
    {
        T y = Primitive.Apply<TRule, T>(n, x.Value);
        return x.Arena is null
            ? y
            : x.Arena.Record(y, x.Index, Chain.Guard(TRule.HasDomain, y, TRule.Derivative(n, x.Value, y)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Variable<T> Binary<TRule>(Variable<T> a, Variable<T> b) where TRule : struct, IBinaryRule
    {
        T y = Primitive.Apply<TRule, T>(a.Value, b.Value);
        if (a.Arena is null)
        {
            return b.Arena is null
                ? y
                : b.Arena.Record(y, b.Index, Chain.Guard(TRule.HasDomain, y, TRule.Right(a.Value, b.Value, y)));
        }
        T left = Chain.Guard(TRule.HasDomain, y, TRule.Left(a.Value, b.Value, y));
        if (b.Arena is null)
            return a.Arena.Record(y, a.Index, left);
        if (!ReferenceEquals(a.Arena, b.Arena))
            Arena<T>.ThrowOtherTape();
        return a.Arena.Record(
            y, a.Index, left, b.Index, Chain.Guard(TRule.HasDomain, y, TRule.Right(a.Value, b.Value, y)));
    }

    /// <inheritdoc/>
    public static Variable<T> Ternary<TRule>(Variable<T> a, Variable<T> b, Variable<T> c)
        where TRule : struct, ITernaryRule
    {
        T y = Primitive.Apply<TRule, T>(a.Value, b.Value, c.Value);
        Tape<T>? tape = a.Tape ?? b.Tape ?? c.Tape;
        if (tape is null)
            return y;
        // A partial derivative with respect to a constant is not asked for: it may be dear, or undefined.
        T first = a.Arena is null
            ? T.Zero
            : Chain.Guard(TRule.HasDomain, y, TRule.First(a.Value, b.Value, c.Value, y));
        T second = b.Arena is null
            ? T.Zero
            : Chain.Guard(TRule.HasDomain, y, TRule.Second(a.Value, b.Value, c.Value, y));
        T third = c.Arena is null
            ? T.Zero
            : Chain.Guard(TRule.HasDomain, y, TRule.Third(a.Value, b.Value, c.Value, y));
        return tape.RecordFused(y, [a, b, c], [first, second, third]);
    }

    /// <inheritdoc/>
    public static Variable<T> Fused<TRule>(ReadOnlySpan<Variable<T>> a, ReadOnlySpan<Variable<T>> b)
        where TRule : struct, IFusedRule
    {
        Arena<T>? arena = a.Length > 0 && a[0].Arena is not null ? a[0].Arena : FirstArena(a) ?? FirstArena(b);
        if (arena is not null)
            return arena.Tape.RecordFused<TRule>(a, b);
        using var parts = new FusedParts<T>(a.Length, b.Length);
        for (int i = 0; i < a.Length; i++)
            parts.A[i] = a[i].Value;
        for (int i = 0; i < b.Length; i++)
            parts.B[i] = b[i].Value;
        return Primitive.Apply<TRule, T>(parts.A, parts.B);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Variable<T> Select(
        Relation relation, Variable<T> a, Variable<T> b, Variable<T> then, Variable<T> otherwise)
    {
        if (Primitive.IsPlain<T>())
            return Relations.Holds(relation, a.Value, b.Value) ? then : otherwise;
        // Each lane chooses for itself: the slopes are 1 and 0, or 0 and 1.
        T y = Relations.Select(relation, a.Value, b.Value, then.Value, otherwise.Value);
        T left = Relations.Select(relation, a.Value, b.Value, T.One, T.Zero);
        if (then.Arena is null)
            return otherwise.Arena is null ? y : otherwise.Arena.Record(y, otherwise.Index, T.One - left);
        if (otherwise.Arena is null)
            return then.Arena.Record(y, then.Index, left);
        if (!ReferenceEquals(then.Arena, otherwise.Arena))
            Arena<T>.ThrowOtherTape();
        return then.Arena.Record(y, then.Index, left, otherwise.Index, T.One - left);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds(Relation relation, Variable<T> a, Variable<T> b) =>
        Relations.Holds(relation, a.Value, b.Value);

    /// <inheritdoc/>
    public static TResult Ask<TQuery, TResult>(Variable<T> x) where TQuery : struct, IQuery<TResult> =>
        TQuery.Of(x.Value);

    /// <summary>Whether both are the same place on the same tape with the same value; == compares values only.</summary>
    public bool Equals(Variable<T> other) =>
        Value.Equals(other.Value) && ReferenceEquals(Arena, other.Arena) && Index == other.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Variable<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Index);

    /// <inheritdoc/>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The text of the value.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, formatProvider);

    private static Arena<T>? FirstArena(ReadOnlySpan<Variable<T>> arguments)
    {
        foreach (ref readonly Variable<T> x in arguments)
        {
            if (x.Arena is not null)
                return x.Arena;
        }
        return null;
    }
}
