using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Leibniz.Rules;

namespace Leibniz;

/// <summary>A dual number x + ẋd with d² = 0: a value and its derivative in one direction, computed together.</summary>
/// <remarks>
/// <para>Every function f of the rules acts as f(x + ẋd) = f(x) + f′(x)·ẋ·d, so that a program run on duals yields its
/// exact directional derivative. Duals nest: <c>Dual&lt;Dual&lt;double&gt;&gt;</c> carries second derivatives, and the
/// two infinitesimals cannot be confused, since they are of different types.</para>
/// <para>Comparisons see the primal only. The chain rule's products have a strong zero. Nothing is allocated.</para>
/// Source: W. K. Clifford, Preliminary sketch of biquaternions (1873); R. E. Wengert, CACM 7 (1964) 463.
/// </remarks>
/// <typeparam name="T">The type of value and tangent: a plain number, or another carrier.</typeparam>
/// <param name="primal">The value x.</param>
/// <param name="tangent">The derivative ẋ.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct Dual<T>(T primal, T tangent) : ICarrier<Dual<T>>
    where T : IFloatingPointIeee754<T>
{
    /// <summary>The value x.</summary>
    public T Primal { get; } = primal;

    /// <summary>The derivative ẋ in the seeded direction.</summary>
    public T Tangent { get; } = tangent;

    /// <summary>A number that does not depend on the input: its tangent is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Dual<T>(T value) => new(value, T.Zero);

    /// <summary>A number that does not depend on the input: its tangent is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Constant(double value) => new(T.CreateChecked(value), T.Zero);

    /// <summary>The input itself: its tangent is 1.</summary>
    public static Dual<T> Input(T value) => new(value, T.One);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Unary<TRule>(Dual<T> x) where TRule : struct, IUnaryRule
    {
        T y = Primitive.Apply<TRule, T>(x.Primal);
        return TRule.IsLinear
            ? new(y, Primitive.Apply<TRule, T>(x.Tangent))
            : new(y, Chain.Product(Chain.Guard(TRule.HasDomain, y, TRule.Derivative(x.Primal, y)), x.Tangent));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Indexed<TRule>(int n, Dual<T> x) where TRule : struct, IIndexedRule
    {
        T y = Primitive.Apply<TRule, T>(n, x.Primal);
        return new(y, Chain.Product(Chain.Guard(TRule.HasDomain, y, TRule.Derivative(n, x.Primal, y)), x.Tangent));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Binary<TRule>(Dual<T> a, Dual<T> b) where TRule : struct, IBinaryRule
    {
        // The four operations that make up most programs are written out, to spare the inliner's budget under nesting.
        if (typeof(TRule) == typeof(Add))
            return new(a.Primal + b.Primal, a.Tangent + b.Tangent);
        if (typeof(TRule) == typeof(Subtract))
            return new(a.Primal - b.Primal, a.Tangent - b.Tangent);
        if (typeof(TRule) == typeof(Multiply))
            return new(a.Primal * b.Primal, Chain.Sum(b.Primal, a.Tangent, a.Primal, b.Tangent));
        T y = Primitive.Apply<TRule, T>(a.Primal, b.Primal);
        return TRule.IsLinear
            ? new(y, Primitive.Apply<TRule, T>(a.Tangent, b.Tangent))
            : new(y, Chain.Sum(
                Chain.Guard(TRule.HasDomain, y, TRule.Left(a.Primal, b.Primal, y)), a.Tangent,
                Chain.Guard(TRule.HasDomain, y, TRule.Right(a.Primal, b.Primal, y)), b.Tangent));
    }

    /// <inheritdoc/>
    public static Dual<T> Ternary<TRule>(Dual<T> a, Dual<T> b, Dual<T> c) where TRule : struct, ITernaryRule
    {
        T y = Primitive.Apply<TRule, T>(a.Primal, b.Primal, c.Primal);
        T first = Chain.Guard(TRule.HasDomain, y, TRule.First(a.Primal, b.Primal, c.Primal, y));
        T second = Chain.Guard(TRule.HasDomain, y, TRule.Second(a.Primal, b.Primal, c.Primal, y));
        T third = Chain.Guard(TRule.HasDomain, y, TRule.Third(a.Primal, b.Primal, c.Primal, y));
        return new(y, Chain.Sum(first, a.Tangent, second, b.Tangent) + Chain.Product(third, c.Tangent));
    }

    /// <inheritdoc/>
    public static Dual<T> Fused<TRule>(ReadOnlySpan<Dual<T>> a, ReadOnlySpan<Dual<T>> b)
        where TRule : struct, IFusedRule
    {
        using var parts = new FusedParts<T>(a.Length, b.Length);
        for (int i = 0; i < a.Length; i++)
            parts.A[i] = a[i].Primal;
        for (int i = 0; i < b.Length; i++)
            parts.B[i] = b[i].Primal;
        T y = parts.Evaluate<TRule>();
        T tangent = T.Zero;
        for (int i = 0; i < a.Length; i++)
            tangent += Chain.Product(parts.GradientA[i], a[i].Tangent);
        for (int i = 0; i < b.Length; i++)
            tangent += Chain.Product(parts.GradientB[i], b[i].Tangent);
        return new(y, tangent);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Dual<T> Select(Relation relation, Dual<T> a, Dual<T> b, Dual<T> then, Dual<T> otherwise) => new(
        Relations.Select(relation, a.Primal, b.Primal, then.Primal, otherwise.Primal),
        Relations.Select(relation, a.Primal, b.Primal, then.Tangent, otherwise.Tangent));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds(Relation relation, Dual<T> a, Dual<T> b) =>
        Relations.Holds(relation, a.Primal, b.Primal);

    /// <inheritdoc/>
    public static TResult Ask<TQuery, TResult>(Dual<T> x) where TQuery : struct, IQuery<TResult> =>
        TQuery.Of(x.Primal);

    /// <summary>Whether primal and tangent are both equal; the operator == compares primals only.</summary>
    public bool Equals(Dual<T> other) => Primal.Equals(other.Primal) && Tangent.Equals(other.Tangent);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Dual<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Primal, Tangent);

    /// <inheritdoc/>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The text «x + ẋ d».</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        $"{Primal.ToString(format, formatProvider)} + {Tangent.ToString(format, formatProvider)} d";
}
