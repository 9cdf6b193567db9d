using System.Globalization;
using System.Runtime.CompilerServices;
using Leibniz.Rules;

namespace Leibniz;

/// <summary>A value with a chunk of tangents in vector registers: the derivatives in 4, 8 or 16 directions at once.</summary>
/// <remarks>One pass costs little more than a pass with a single tangent. Comparisons see the primal only; nothing is
/// allocated. The plain chunks multiply as the hardware does; with <see cref="StrongTangents{TPlain}"/> the chain rule
/// has its strong zero.</remarks>
/// <typeparam name="TTangents">The chunk: <see cref="Tangents4"/>, <see cref="Tangents8"/> or <see cref="Tangents16"/>.</typeparam>
/// <param name="primal">The value.</param>
/// <param name="tangents">Its derivatives.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct DualVector<TTangents>(double primal, TTangents tangents) : ICarrier<DualVector<TTangents>>
    where TTangents : struct, ITangents<TTangents>
{
    /// <summary>The value.</summary>
    public double Primal { get; } = primal;

    /// <summary>The derivatives, one a direction.</summary>
    public TTangents Tangents { get; } = tangents;

    /// <summary>The number of directions.</summary>
    public static int Count => TTangents.Count;

    /// <summary>The derivative in one direction.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    public double Tangent(int index) => TTangents.At(Tangents, index);

    /// <summary>A number that does not depend on the input.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator DualVector<TTangents>(double value) => new(value, TTangents.Zero);

    /// <summary>A number that does not depend on the input.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DualVector<TTangents> Constant(double value) => new(value, TTangents.Zero);

    /// <summary>The input of one direction: tangent 1 there and 0 elsewhere.</summary>
    /// <param name="value">The value.</param>
    /// <param name="index">The direction, 0 to <see cref="Count"/> − 1.</param>
    public static DualVector<TTangents> Input(double value, int index) => new(value, TTangents.Unit(index));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DualVector<TTangents> Unary<TRule>(DualVector<TTangents> x) where TRule : struct, IUnaryRule
    {
        double y = TRule.Value(x.Primal);
        return new(y, TTangents.Scale(
            Chain.Guard(TRule.HasDomain, y, TRule.Derivative(x.Primal, y)), x.Tangents));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DualVector<TTangents> Indexed<TRule>(int n, DualVector<TTangents> x)
        where TRule : struct, IIndexedRule
    {
        double y = TRule.Value(n, x.Primal);
        return new(y, TTangents.Scale(
            Chain.Guard(TRule.HasDomain, y, TRule.Derivative(n, x.Primal, y)), x.Tangents));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DualVector<TTangents> Binary<TRule>(DualVector<TTangents> a, DualVector<TTangents> b)
        where TRule : struct, IBinaryRule
    {
        if (typeof(TRule) == typeof(Add))
            return new(a.Primal + b.Primal, TTangents.Add(a.Tangents, b.Tangents));
        if (typeof(TRule) == typeof(Subtract))
            return new(a.Primal - b.Primal, TTangents.Subtract(a.Tangents, b.Tangents));
        double y = TRule.Value(a.Primal, b.Primal);
        return new(y, TTangents.Combine(
            Chain.Guard(TRule.HasDomain, y, TRule.Left(a.Primal, b.Primal, y)), a.Tangents,
            Chain.Guard(TRule.HasDomain, y, TRule.Right(a.Primal, b.Primal, y)), b.Tangents));
    }

    /// <inheritdoc/>
    public static DualVector<TTangents> Ternary<TRule>(
        DualVector<TTangents> a, DualVector<TTangents> b, DualVector<TTangents> c) where TRule : struct, ITernaryRule
    {
        double y = TRule.Value(a.Primal, b.Primal, c.Primal);
        double first = Chain.Guard(TRule.HasDomain, y, TRule.First(a.Primal, b.Primal, c.Primal, y));
        double second = Chain.Guard(TRule.HasDomain, y, TRule.Second(a.Primal, b.Primal, c.Primal, y));
        double third = Chain.Guard(TRule.HasDomain, y, TRule.Third(a.Primal, b.Primal, c.Primal, y));
        return new(y, TTangents.Add(
            TTangents.Combine(first, a.Tangents, second, b.Tangents), TTangents.Scale(third, c.Tangents)));
    }

    /// <inheritdoc/>
    public static DualVector<TTangents> Fused<TRule>(
        ReadOnlySpan<DualVector<TTangents>> a, ReadOnlySpan<DualVector<TTangents>> b) where TRule : struct, IFusedRule
    {
        using var parts = new FusedParts<double>(a.Length, b.Length);
        for (int i = 0; i < a.Length; i++)
            parts.A[i] = a[i].Primal;
        for (int i = 0; i < b.Length; i++)
            parts.B[i] = b[i].Primal;
        double y = parts.Evaluate<TRule>();
        TTangents tangents = TTangents.Zero;
        for (int i = 0; i < a.Length; i++)
            tangents = TTangents.Add(tangents, TTangents.Scale(parts.GradientA[i], a[i].Tangents));
        for (int i = 0; i < b.Length; i++)
            tangents = TTangents.Add(tangents, TTangents.Scale(parts.GradientB[i], b[i].Tangents));
        return new(y, tangents);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DualVector<TTangents> Select(
        Relation relation,
        DualVector<TTangents> a,
        DualVector<TTangents> b,
        DualVector<TTangents> then,
        DualVector<TTangents> otherwise) => Relations.Holds(relation, a.Primal, b.Primal) ? then : otherwise;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds(Relation relation, DualVector<TTangents> a, DualVector<TTangents> b) =>
        Relations.Holds(relation, a.Primal, b.Primal);

    /// <inheritdoc/>
    public static TResult Ask<TQuery, TResult>(DualVector<TTangents> x) where TQuery : struct, IQuery<TResult> =>
        TQuery.Of(x.Primal);

    /// <summary>Whether primal and tangents are all equal; the operator == compares primals only.</summary>
    public bool Equals(DualVector<TTangents> other) =>
        Primal.Equals(other.Primal) && EqualityComparer<TTangents>.Default.Equals(Tangents, other.Tangents);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DualVector<TTangents> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Primal, Tangents);

    /// <inheritdoc/>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The text «x + [ẋ₀, ẋ₁, …] d».</summary>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        TTangents all = Tangents;
        IEnumerable<string> tangents = Enumerable.Range(0, Count).Select(
            i => TTangents.At(all, i).ToString(format, formatProvider));
        return Primal.ToString(format, formatProvider) + " + [" + string.Join(", ", tangents) + "] d";
    }
}
