using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Leibniz.Rules;

namespace Leibniz;

/// <content>The rules on lanes: vector code where there is some, lane by lane where not.</content>
public readonly partial struct Lanes<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Unary<TRule>(Lanes<T> x) where TRule : struct, IUnaryRule
    {
        Vector512<T> v = x.Values;
        if (typeof(TRule) == typeof(Negate))
            return new(-v);
        if (typeof(TRule) == typeof(UnsignedZero))
            return new(v + Vector512<T>.Zero);
        if (typeof(TRule) == typeof(Square))
            return new(v * v);
        if (typeof(TRule) == typeof(Reciprocal))
            return new(Vector512<T>.One / v);
        if (typeof(TRule) == typeof(Sqrt))
            return new(Vector512.Sqrt(v));
        if (typeof(TRule) == typeof(Abs))
            return new(Vector512.Abs(v));
        if (typeof(T) == typeof(double))
        {
            Vector512<double> d = v.AsDouble();
            // Where the rule has vector code of its own.
            if (TRule.TryLanes(d, out Vector512<double> y))
                return new(y.As<double, T>());
            if (typeof(TRule) == typeof(Floor))
                return new(Vector512.Floor(d).As<double, T>());
            if (typeof(TRule) == typeof(Ceiling))
                return new(Vector512.Ceiling(d).As<double, T>());
            if (typeof(TRule) == typeof(Truncate))
                return new(Vector512.Truncate(d).As<double, T>());
        }
        return EachLane<TRule>(x);
    }

    /// <inheritdoc/>
    public static Lanes<T> Indexed<TRule>(int n, Lanes<T> x) where TRule : struct, IIndexedRule
    {
        Vector512<T> result = default;
        for (int lane = 0; lane < Count; lane++)
            result = result.WithElement(lane, TRule.Value(n, x[lane]));
        return new(result);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Binary<TRule>(Lanes<T> a, Lanes<T> b) where TRule : struct, IBinaryRule
    {
        Vector512<T> v = a.Values, w = b.Values;
        if (typeof(TRule) == typeof(Add))
            return new(v + w);
        if (typeof(TRule) == typeof(Subtract))
            return new(v - w);
        if (typeof(TRule) == typeof(Multiply))
            return new(v * w);
        if (typeof(TRule) == typeof(Divide))
            return new(v / w);
        if (typeof(TRule) == typeof(Max))
            return new(Vector512.Max(v, w));
        if (typeof(TRule) == typeof(Min))
            return new(Vector512.Min(v, w));
        if (typeof(TRule) == typeof(StrongProduct))
        {
            Vector512<T> zeros = Vector512.Equals(v, Vector512<T>.Zero) | Vector512.Equals(w, Vector512<T>.Zero);
            return new(Vector512.ConditionalSelect(zeros, Vector512<T>.Zero, v * w));
        }
        if (typeof(T) == typeof(double) && TRule.TryLanes(v.AsDouble(), w.AsDouble(), out Vector512<double> y))
            return new(y.As<double, T>());
        return EachLane<TRule>(a, b);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes<T> Ternary<TRule>(Lanes<T> a, Lanes<T> b, Lanes<T> c) where TRule : struct, ITernaryRule
    {
        if (typeof(TRule) == typeof(FusedMultiplyAdd) && typeof(T) == typeof(double))
        {
            return new(Vector512.FusedMultiplyAdd(a.Values.AsDouble(), b.Values.AsDouble(), c.Values.AsDouble())
                .As<double, T>());
        }
        Vector512<T> result = default;
        for (int lane = 0; lane < Count; lane++)
            result = result.WithElement(lane, TRule.Value(a[lane], b[lane], c[lane]));
        return new(result);
    }

    // By address: a lane chosen by a variable would go through memory each time.
    private static Lanes<T> EachLane<TRule>(Lanes<T> x) where TRule : struct, IUnaryRule
    {
        Vector512<T> source = x.Values, result = default;
        ref T from = ref Unsafe.As<Vector512<T>, T>(ref source);
        ref T to = ref Unsafe.As<Vector512<T>, T>(ref result);
        for (int lane = 0; lane < Count; lane++)
            Unsafe.Add(ref to, lane) = TRule.Value(Unsafe.Add(ref from, lane));
        return new(result);
    }

    private static Lanes<T> EachLane<TRule>(Lanes<T> a, Lanes<T> b) where TRule : struct, IBinaryRule
    {
        Vector512<T> left = a.Values, right = b.Values, result = default;
        ref T from = ref Unsafe.As<Vector512<T>, T>(ref left);
        ref T with = ref Unsafe.As<Vector512<T>, T>(ref right);
        ref T to = ref Unsafe.As<Vector512<T>, T>(ref result);
        for (int lane = 0; lane < Count; lane++)
            Unsafe.Add(ref to, lane) = TRule.Value(Unsafe.Add(ref from, lane), Unsafe.Add(ref with, lane));
        return new(result);
    }
}
