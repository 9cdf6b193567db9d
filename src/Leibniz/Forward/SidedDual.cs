using System.Globalization;
using Leibniz.Rules;

namespace Leibniz;

/// <summary>A dual number that takes the one-sided derivative at kinks: from the side that its tangent points to.</summary>
/// <remarks>At a kink the slope is the rule's own, one representable number onward in the direction of motion: exact
/// where the pieces are straight, as those of |x|, max and relu are, and to rounding elsewhere. An infinite slope
/// stays.</remarks>
/// <param name="primal">The value.</param>
/// <param name="tangent">The derivative along the direction of motion.</param>
public readonly struct SidedDual(double primal, double tangent) : ICarrier<SidedDual>
{
    /// <summary>The value.</summary>
    public double Primal { get; } = primal;

    /// <summary>The one-sided derivative along the direction of motion.</summary>
    public double Tangent { get; } = tangent;

    /// <summary>A number that does not depend on the input.</summary>
    public static implicit operator SidedDual(double value) => new(value, 0);

    /// <inheritdoc/>
    public static SidedDual Constant(double value) => new(value, 0);

    /// <inheritdoc/>
    public static SidedDual Unary<TRule>(SidedDual x) where TRule : struct, IUnaryRule
    {
        double y = TRule.Value(x.Primal);
        double slope = Chain.Guard(TRule.HasDomain, y, TRule.Derivative(x.Primal, y));
        if (TRule.BreaksAt(x.Primal) && double.IsFinite(slope))
        {
            double onward = Onward(x.Primal, x.Tangent);
            slope = TRule.Derivative(onward, TRule.Value(onward));
        }
        return new(y, Chain.Product(slope, x.Tangent));
    }

    /// <inheritdoc/>
    public static SidedDual Indexed<TRule>(int n, SidedDual x) where TRule : struct, IIndexedRule
    {
        double y = TRule.Value(n, x.Primal);
        double slope = Chain.Guard(TRule.HasDomain, y, TRule.Derivative(n, x.Primal, y));
        return new(y, Chain.Product(slope, x.Tangent));
    }

    /// <inheritdoc/>
    public static SidedDual Binary<TRule>(SidedDual a, SidedDual b) where TRule : struct, IBinaryRule
    {
        double y = TRule.Value(a.Primal, b.Primal), p = a.Primal, q = b.Primal, value = y;
        if (TRule.BreaksAt(p, q))
        {
            // Arguments that meet are told apart by which of them moves ahead; else each moves its own way.
            p = Onward(p, p == q ? a.Tangent - b.Tangent : a.Tangent);
            q = p == q || a.Primal == b.Primal ? q : Onward(q, b.Tangent);
            value = TRule.Value(p, q);
        }
        double left = Chain.Guard(TRule.HasDomain, y, TRule.Left(p, q, value));
        double right = Chain.Guard(TRule.HasDomain, y, TRule.Right(p, q, value));
        return new(y, Chain.Sum(left, a.Tangent, right, b.Tangent));
    }

    /// <inheritdoc/>
    public static SidedDual Ternary<TRule>(SidedDual a, SidedDual b, SidedDual c) where TRule : struct, ITernaryRule
    {
        double y = TRule.Value(a.Primal, b.Primal, c.Primal), p = a.Primal, value = y;
        if (TRule.BreaksAt(p, b.Primal, c.Primal))
        {
            double other = p == b.Primal ? b.Tangent : p == c.Primal ? c.Tangent : 0;
            p = Onward(p, a.Tangent - other);
            value = TRule.Value(p, b.Primal, c.Primal);
        }
        double first = Chain.Guard(TRule.HasDomain, y, TRule.First(p, b.Primal, c.Primal, value));
        double second = Chain.Guard(TRule.HasDomain, y, TRule.Second(p, b.Primal, c.Primal, value));
        double third = Chain.Guard(TRule.HasDomain, y, TRule.Third(p, b.Primal, c.Primal, value));
        return new(y, Chain.Sum(first, a.Tangent, second, b.Tangent) + Chain.Product(third, c.Tangent));
    }

    /// <inheritdoc/>
    public static SidedDual Fused<TRule>(ReadOnlySpan<SidedDual> a, ReadOnlySpan<SidedDual> b)
        where TRule : struct, IFusedRule
    {
        using var parts = new FusedParts<double>(a.Length, b.Length);
        for (int i = 0; i < a.Length; i++)
            parts.A[i] = a[i].Primal;
        for (int i = 0; i < b.Length; i++)
            parts.B[i] = b[i].Primal;
        double y = TRule.Value<double>(parts.A, parts.B);
        if (TRule.BreaksAt(parts.A, parts.B))
        {
            for (int i = 0; i < a.Length; i++)
                parts.A[i] = Onward(a[i].Primal, a[i].Tangent);
            for (int i = 0; i < b.Length; i++)
                parts.B[i] = Onward(b[i].Primal, b[i].Tangent);
        }
        parts.Evaluate<TRule>();
        double tangent = 0;
        for (int i = 0; i < a.Length; i++)
            tangent += Chain.Product(parts.GradientA[i], a[i].Tangent);
        for (int i = 0; i < b.Length; i++)
            tangent += Chain.Product(parts.GradientB[i], b[i].Tangent);
        return new(y, tangent);
    }

    /// <inheritdoc/>
    public static SidedDual Select(Relation relation, SidedDual a, SidedDual b, SidedDual then, SidedDual otherwise) =>
        Holds(relation, a, b) ? then : otherwise;

    /// <summary>Compares primals, and where they are equal which of them is ahead after an instant.</summary>
    public static bool Holds(Relation relation, SidedDual a, SidedDual b) =>
        a.Primal == b.Primal
            ? Relations.Holds(relation, a.Tangent, b.Tangent)
            : Relations.Holds(relation, a.Primal, b.Primal);

    /// <inheritdoc/>
    public static TResult Ask<TQuery, TResult>(SidedDual x) where TQuery : struct, IQuery<TResult> =>
        TQuery.Of(x.Primal);

    /// <summary>Whether primal and tangent are both equal.</summary>
    public bool Equals(SidedDual other) => Primal.Equals(other.Primal) && Tangent.Equals(other.Tangent);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SidedDual other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Primal, Tangent);

    /// <inheritdoc/>
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The text «x + ẋ d».</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        $"{Primal.ToString(format, formatProvider)} + {Tangent.ToString(format, formatProvider)} d";

    private static double Onward(double x, double direction) =>
        direction > 0 ? double.BitIncrement(x) : direction < 0 ? double.BitDecrement(x) : x;
}
