using System.Numerics;
using Leibniz.Rules;

namespace Leibniz;

/// <content>The rules on series: by a rule's own recurrence, else from its derivative.</content>
public readonly partial struct Jet<T>
{
    /// <inheritdoc/>
    public static Jet<T> Unary<TRule>(Jet<T> x) where TRule : struct, IUnaryRule
    {
        if (x._coefficients is null)
            return new(Primitive.Apply<TRule, T>(x._value));
        ReadOnlySpan<T> xs = x._coefficients;
        var y = new T[xs.Length];
        if (TRule.IsLinear)
        {
            for (int k = 0; k < y.Length; k++)
                y[k] = Primitive.Apply<TRule, T>(xs[k]);
            return new(y);
        }
        if (!TRule.TrySeries(xs, y.AsSpan()))
        {
            y[0] = Primitive.Apply<TRule, T>(x._value);
            // The k-th coefficient needs the derivative's series to order k − 1, which needs y to order k − 1 if it reads y.
            int first = TRule.DerivativeReadsValue ? 1 : y.Length - 1;
            for (int known = first; known < y.Length; known++)
            {
                Jet<T> slope = TRule.Derivative(x.Truncate(known), Known(y, TRule.DerivativeReadsValue ? known : 1));
                for (int k = TRule.DerivativeReadsValue ? known : 1; k <= known; k++)
                    y[k] = Integrand(xs, slope.Coefficients, k);
            }
        }
        return Finish(TRule.HasDomain, y);
    }

    /// <inheritdoc/>
    public static Jet<T> Indexed<TRule>(int n, Jet<T> x) where TRule : struct, IIndexedRule
    {
        if (x._coefficients is null)
            return new(Primitive.Apply<TRule, T>(n, x._value));
        ReadOnlySpan<T> xs = x._coefficients;
        var y = new T[xs.Length];
        if (!TRule.TrySeries(n, xs, y.AsSpan()))
        {
            y[0] = Primitive.Apply<TRule, T>(n, x._value);
            for (int k = 1; k < y.Length; k++)
                y[k] = Integrand(xs, TRule.Derivative(n, x.Truncate(k), Known(y, k)).Coefficients, k);
        }
        return Finish(TRule.HasDomain, y);
    }

    /// <inheritdoc/>
    public static Jet<T> Binary<TRule>(Jet<T> a, Jet<T> b) where TRule : struct, IBinaryRule
    {
        if (a._coefficients is null && b._coefficients is null)
            return new(Primitive.Apply<TRule, T>(a._value, b._value));
        ReadOnlySpan<T> xs = a.Coefficients, zs = b.Coefficients;
        var y = new T[Common(a, b)];
        if (TRule.IsLinear)
        {
            for (int k = 0; k < y.Length; k++)
                y[k] = Primitive.Apply<TRule, T>(a.Coefficient(k), b.Coefficient(k));
            return new(y);
        }
        if (!TRule.TrySeries(xs, zs, y.AsSpan()))
        {
            y[0] = Primitive.Apply<TRule, T>(a._value, b._value);
            for (int k = 1; k < y.Length; k++)
            {
                Jet<T> a0 = a.Truncate(k), b0 = b.Truncate(k), y0 = Known(y, k);
                y[k] = T.Zero;
                if (xs.Length > 1)
                    y[k] += Integrand(xs, TRule.Left(a0, b0, y0).Coefficients, k);
                if (zs.Length > 1)
                    y[k] += Integrand(zs, TRule.Right(a0, b0, y0).Coefficients, k);
            }
        }
        return Finish(TRule.HasDomain, y);
    }

    /// <inheritdoc/>
    public static Jet<T> Ternary<TRule>(Jet<T> a, Jet<T> b, Jet<T> c) where TRule : struct, ITernaryRule
    {
        T value = Primitive.Apply<TRule, T>(a._value, b._value, c._value);
        int length = Math.Max(Math.Max(a.Order, b.Order), c.Order) + 1;
        if (length == 1)
            return new(value);
        var y = new T[length];
        y[0] = value;
        for (int k = 1; k < length; k++)
        {
            Jet<T> a0 = a.Truncate(k), b0 = b.Truncate(k), c0 = c.Truncate(k), y0 = Known(y, k);
            y[k] = T.Zero;
            if (a.Order > 0)
                y[k] += Integrand(a.Coefficients, TRule.First(a0, b0, c0, y0).Coefficients, k);
            if (b.Order > 0)
                y[k] += Integrand(b.Coefficients, TRule.Second(a0, b0, c0, y0).Coefficients, k);
            if (c.Order > 0)
                y[k] += Integrand(c.Coefficients, TRule.Third(a0, b0, c0, y0).Coefficients, k);
        }
        return Finish(TRule.HasDomain, y);
    }

    /// <inheritdoc/>
    public static Jet<T> Fused<TRule>(ReadOnlySpan<Jet<T>> a, ReadOnlySpan<Jet<T>> b) where TRule : struct, IFusedRule
    {
        int order = 0;
        foreach (Jet<T> jet in a)
            order = Math.Max(order, jet.Order);
        foreach (Jet<T> jet in b)
            order = Math.Max(order, jet.Order);
        var y = new T[order + 1];
        Jet<T>[] known = new Jet<T>[a.Length + b.Length], gradient = new Jet<T>[a.Length + b.Length];
        Span<Jet<T>> a0 = known.AsSpan(0, a.Length), b0 = known.AsSpan(a.Length);
        Span<Jet<T>> ga = gradient.AsSpan(0, a.Length), gb = gradient.AsSpan(a.Length);
        y[0] = ValueOf<TRule>(a, b);
        for (int k = 1; k <= order; k++)
        {
            Truncate(a, a0, k);
            Truncate(b, b0, k);
            TRule.Gradient(a0, b0, Known(y, k), ga, gb);
            y[k] = T.Zero;
            for (int i = 0; i < a.Length; i++)
                y[k] += Integrand(a[i].Coefficients, ga[i].Coefficients, k);
            for (int i = 0; i < b.Length; i++)
                y[k] += Integrand(b[i].Coefficients, gb[i].Coefficients, k);
        }
        return order == 0 ? new(y[0]) : new(y);
    }

    /// <inheritdoc/>
    public static Jet<T> Select(Relation relation, Jet<T> a, Jet<T> b, Jet<T> then, Jet<T> otherwise)
    {
        if (Primitive.IsPlain<T>())
            return Relations.Holds(relation, a._value, b._value) ? then : otherwise;
        var y = new T[Common(then, otherwise)];
        for (int k = 0; k < y.Length; k++)
        {
            y[k] = Relations.Select(
                relation, a._value, b._value, then.Coefficient(k), otherwise.Coefficient(k));
        }
        return y.Length == 1 ? new(y[0]) : new(y);
    }

    // The first `length` coefficients; a constant stays one.
    private Jet<T> Truncate(int length) =>
        _coefficients is null ? this
        : length == 1 ? new(_value)
        : length >= _coefficients.Length ? this
        : new(_coefficients.AsSpan(0, length).ToArray());

    private static void Truncate(ReadOnlySpan<Jet<T>> jets, Span<Jet<T>> truncated, int length)
    {
        for (int i = 0; i < jets.Length; i++)
            truncated[i] = jets[i].Truncate(length);
    }

    private static Jet<T> Known(T[] y, int length) => length == 1 ? new(y[0]) : new(y.AsSpan(0, length).ToArray());

    // Series of different orders meet in the shorter one; a constant fits any.
    private static int Common(Jet<T> a, Jet<T> b) =>
        a._coefficients is null ? b.Coefficients.Length
        : b._coefficients is null ? a.Coefficients.Length
        : Math.Min(a.Coefficients.Length, b.Coefficients.Length);

    private static T ValueOf<TRule>(ReadOnlySpan<Jet<T>> a, ReadOnlySpan<Jet<T>> b) where TRule : struct, IFusedRule
    {
        using var parts = new FusedParts<T>(a.Length, b.Length);
        for (int i = 0; i < a.Length; i++)
            parts.A[i] = a[i]._value;
        for (int i = 0; i < b.Length; i++)
            parts.B[i] = b[i]._value;
        return Primitive.Apply<TRule, T>(parts.A, parts.B);
    }

    // The k-th coefficient of ∫ slope·x′: (1/k) Σⱼ j xⱼ slopeₖ₋ⱼ.
    private static T Integrand(ReadOnlySpan<T> x, ReadOnlySpan<T> slope, int k)
    {
        T sum = T.Zero;
        for (int j = Math.Max(1, k - slope.Length + 1); j <= k && j < x.Length; j++)
            sum += T.CreateChecked(j) * Chain.Product(slope[k - j], x[j]);
        return sum / T.CreateChecked(k);
    }

    private static Jet<T> Finish(bool hasDomain, T[] y)
    {
        if (hasDomain)
        {
            for (int k = 1; k < y.Length; k++)
                y[k] = Chain.Guard(true, y[0], y[k]);
        }
        return new(y);
    }
}
