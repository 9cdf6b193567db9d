using System.Numerics;

namespace Leibniz.Rules;

/// <summary>What the fused rules share: sums in a fixed order, ties, checks of lengths.</summary>
internal static class Arrays
{
    /// <summary>Σ aᵢ, by four running sums.</summary>
    public static T Sum<T>(ReadOnlySpan<T> a) where T : IFloatingPointIeee754<T>
    {
        T s0 = T.Zero, s1 = T.Zero, s2 = T.Zero, s3 = T.Zero;
        int i = 0;
        if (Primitive.IsPlain<T>())
        {
            for (; i <= a.Length - 4; i += 4)
            {
                s0 += a[i];
                s1 += a[i + 1];
                s2 += a[i + 2];
                s3 += a[i + 3];
            }
        }
        for (; i < a.Length; i++)
            s0 += a[i];
        return Primitive.IsPlain<T>() ? (s0 + s1) + (s2 + s3) : s0;
    }

    /// <summary>Σ aᵢ bᵢ, by four running sums.</summary>
    public static T Dot<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) where T : IFloatingPointIeee754<T>
    {
        T s0 = T.Zero, s1 = T.Zero, s2 = T.Zero, s3 = T.Zero;
        int i = 0;
        b = b[..a.Length];
        if (Primitive.IsPlain<T>())
        {
            for (; i <= a.Length - 4; i += 4)
            {
                s0 += a[i] * b[i];
                s1 += a[i + 1] * b[i + 1];
                s2 += a[i + 2] * b[i + 2];
                s3 += a[i + 3] * b[i + 3];
            }
        }
        for (; i < a.Length; i++)
            s0 += a[i] * b[i];
        return Primitive.IsPlain<T>() ? (s0 + s1) + (s2 + s3) : s0;
    }

    /// <summary>The weights 1/k of the k elements equal to y, 0 of the others; NaN where y is.</summary>
    public static void ShareTies<T>(ReadOnlySpan<T> a, T y, Span<T> weights) where T : IFloatingPointIeee754<T>
    {
        T ties = T.Zero;
        foreach (T x in a)
            ties += Select.Equal(x, y, T.One, T.Zero);
        for (int i = 0; i < a.Length; i++)
            weights[i] = Select.Equal(y, y, Select.Equal(a[i], y, T.One / ties, T.Zero), T.NaN);
    }

    /// <summary>How many elements have the largest key.</summary>
    public static int Ties(ReadOnlySpan<double> a, Func<double, double> key)
    {
        int ties = 0;
        double largest = double.NegativeInfinity;
        foreach (double x in a)
        {
            double k = key(x);
            ties = k > largest ? 1 : k == largest ? ties + 1 : ties;
            largest = Math.Max(largest, k);
        }
        return ties;
    }

    public static void NotEmpty(int length, string name)
    {
        if (length == 0)
            throw new ArgumentException($"{name}: expected at least one element, but it is empty.", name);
    }

    public static void SameLength(int first, int second, string firstName, string secondName)
    {
        if (first != second)
        {
            throw new ArgumentException(
                $"{secondName}: expected the length of {firstName}, {first}, but its length is {second}.", secondName);
        }
    }
}
