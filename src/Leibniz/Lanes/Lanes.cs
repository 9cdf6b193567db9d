using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Leibniz.Rules;

namespace Leibniz;

/// <summary>Many numbers side by side in a vector register, on which every operation acts at once: eight rows of data,
/// eight scenarios.</summary>
/// <remarks>
/// <para>It carries no derivative itself; <c>Variable&lt;Lanes&lt;double&gt;&gt;</c> and <c>Dual&lt;Lanes&lt;double&gt;&gt;</c>
/// differentiate all lanes in one pass. Lanes are 512 bits wide, which narrower hardware takes in two or four parts.</para>
/// <para>A comparison by operator holds if it holds in every lane, fails if it holds in none, and is an error where the
/// lanes disagree: a branch cannot go both ways. Choose with <see cref="Rules.Select"/> instead. IsNaN asks for any
/// lane.</para>
/// <para>Arithmetic, roots, exponentials, logarithms, sine and cosine are vector code; the other functions go lane by
/// lane. Nothing is allocated.</para>
/// </remarks>
/// <typeparam name="T">double (8 lanes) or float (16 lanes).</typeparam>
/// <param name="values">The lanes.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly partial struct Lanes<T>(Vector512<T> values) : ICarrier<Lanes<T>>
    where T : IFloatingPointIeee754<T>
{
    /// <summary>The lanes as a vector.</summary>
    public Vector512<T> Values { get; } = values;

    /// <summary>The number of lanes.</summary>
    public static int Count => Vector512<T>.Count;

    /// <summary>The number in one lane.</summary>
    /// <param name="lane">0 to <see cref="Count"/> − 1.</param>
    public T this[int lane] => Values.GetElement(lane);

    /// <summary>The same number in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lanes<T>(T value) => new(Vector512.Create(value));

    /// <summary>Reads <see cref="Count"/> consecutive numbers.</summary>
    /// <param name="source">At least <see cref="Count"/> numbers; the first ones are read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Load(ReadOnlySpan<T> source) => new(Vector512.Create(source));

    /// <summary>Writes the lanes to the first <see cref="Count"/> places of an array.</summary>
    /// <param name="destination">At least <see cref="Count"/> places.</param>
    public void Store(Span<T> destination) => Values.CopyTo(destination);

    /// <summary>The sum of all lanes, in a fixed order.</summary>
    public static T Sum(Lanes<T> x) => Vector512.Sum(x.Values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Constant(double value) => new(Vector512.Create(T.CreateTruncating(value)));

    /// <inheritdoc/>
    public static Lanes<T> Fused<TRule>(ReadOnlySpan<Lanes<T>> a, ReadOnlySpan<Lanes<T>> b)
        where TRule : struct, IFusedRule
    {
        if (TRule.ActsLanewise)
            return TRule.Value(a, b);
        Vector512<T> result = default;
        using var parts = new FusedParts<T>(a.Length, b.Length);
        for (int lane = 0; lane < Count; lane++)
        {
            for (int i = 0; i < a.Length; i++)
                parts.A[i] = a[i][lane];
            for (int i = 0; i < b.Length; i++)
                parts.B[i] = b[i][lane];
            result = result.WithElement(lane, TRule.Value<T>(parts.A, parts.B));
        }
        return new(result);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Select(Relation relation, Lanes<T> a, Lanes<T> b, Lanes<T> then, Lanes<T> otherwise) =>
        new(Vector512.ConditionalSelect(Mask(relation, a, b), then.Values, otherwise.Values));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds(Relation relation, Lanes<T> a, Lanes<T> b)
    {
        ulong bits = Vector512.ExtractMostSignificantBits(Mask(relation, a, b));
        return bits != 0 && (bits == (1UL << Count) - 1 || Disagree());
    }

    /// <inheritdoc/>
    public static TResult Ask<TQuery, TResult>(Lanes<T> x) where TQuery : struct, IQuery<TResult>
    {
        TResult answer = TQuery.Of(x[0]);
        for (int lane = 1; lane < Count; lane++)
        {
            if (!EqualityComparer<TResult>.Default.Equals(answer, TQuery.Of(x[lane])))
                Disagree();
        }
        return answer;
    }

    /// <summary>Whether any lane is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool INumberBase<Lanes<T>>.IsNaN(Lanes<T> value) => !Vector512.EqualsAll(value.Values, value.Values);

    /// <summary>Whether every lane is finite.</summary>
    static bool INumberBase<Lanes<T>>.IsFinite(Lanes<T> value)
    {
        Vector512<T> zeroOrNaN = value.Values - value.Values;
        return Vector512.EqualsAll(zeroOrNaN, zeroOrNaN);
    }

    /// <summary>Whether all lanes are equal.</summary>
    public bool Equals(Lanes<T> other) => Values.Equals(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Lanes<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The text «[x₀, x₁, …]».</summary>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var texts = new string[Count];
        for (int lane = 0; lane < Count; lane++)
            texts[lane] = this[lane].ToString(format, formatProvider);
        return $"[{string.Join(", ", texts)}]";
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Mask(Relation relation, Lanes<T> a, Lanes<T> b) => relation switch
    {
        Relation.Less => Vector512.LessThan(a.Values, b.Values),
        Relation.LessOrEqual => Vector512.LessThanOrEqual(a.Values, b.Values),
        _ => Vector512.Equals(a.Values, b.Values),
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Disagree() => throw new InvalidOperationException(
        "Lanes: the lanes disagree on a comparison, so that a branch would have to go both ways. Choose with Select.Less, "
        + "Select.LessOrEqual or Select.Equal, which every lane decides for itself.");
}
