using System.Numerics;
using System.Runtime.CompilerServices;
using Leibniz.Rules;

namespace Leibniz;

/// <summary>The products and sums of the chain rule, with its strong zero: 0 · ∞ and 0 · NaN are 0.</summary>
/// <remarks>The plain product is taken first, and the strong one only where it came out NaN. Under nesting the inner
/// products of tangents are strong already, so that it is enough to look at the innermost value.</remarks>
internal static class Chain
{
    /// <summary>slope · tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Product<T>(T slope, T tangent) where T : IFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(double))
        {
            T plain = slope * tangent;
            return T.IsNaN(plain) && (slope == T.Zero || tangent == T.Zero) ? T.Zero : plain;
        }
        if (typeof(T) == typeof(Dual<double>))
        {
            // The tangent's products are strong as they are. Written out without a call, as below.
            Dual<double> a = (Dual<double>)(object)slope, b = (Dual<double>)(object)tangent;
            return (T)(object)new Dual<double>(
                Product(a.Primal, b.Primal), Sum(b.Primal, a.Tangent, a.Primal, b.Tangent));
        }
        T product = slope * tangent;
        return T.IsNaN(product) ? Strong(slope, tangent) : product;
    }

    /// <summary>left · a + right · b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum<T>(T left, T a, T right, T b) where T : IFloatingPointIeee754<T>
    {
        T sum = (left * a) + (right * b);
        if (typeof(T) == typeof(double))
        {
            // Written out without a call, which would push every vector register of the caller to the stack.
            if (!T.IsNaN(sum))
                return sum;
            T first = left == T.Zero || a == T.Zero ? T.Zero : left * a;
            T second = right == T.Zero || b == T.Zero ? T.Zero : right * b;
            return first + second;
        }
        return T.IsNaN(sum) ? StrongSum(left, a, right, b) : sum;
    }

    // Out of line, to leave the inliner's budget to the ordinary path.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T Strong<T>(T slope, T tangent) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<StrongProduct, T>(slope, tangent);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T StrongSum<T>(T left, T a, T right, T b) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<StrongProduct, T>(left, a) + Primitive.Apply<StrongProduct, T>(right, b);

    /// <summary>The slope, or NaN where the value is outside the rule's domain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Guard<T>(bool hasDomain, T value, T slope) where T : IFloatingPointIeee754<T> =>
        hasDomain ? Select.Equal(value, value, slope, T.NaN) : slope;
}
