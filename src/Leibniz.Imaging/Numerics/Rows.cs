using System.Numerics;

namespace Leibniz.Imaging.Numerics;

/// <summary>Operations on rows of floats; lanes are neighbouring entries, the rest is done singly.</summary>
internal static class Rows
{
    /// <summary>Σ aᵢ bᵢ.</summary>
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        Vector<float> sums = default;
        int i = 0;
        for (; i + Vector<float>.Count <= a.Length; i += Vector<float>.Count)
            sums += new Vector<float>(a[i..]) * new Vector<float>(b[i..]);
        float sum = Vector.Sum(sums);
        for (; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    /// <summary>y ← y + t x.</summary>
    public static void Add(float t, ReadOnlySpan<float> x, Span<float> y)
    {
        var factor = new Vector<float>(t);
        int i = 0;
        for (; i + Vector<float>.Count <= x.Length; i += Vector<float>.Count)
            (new Vector<float>(y[i..]) + (factor * new Vector<float>(x[i..]))).CopyTo(y[i..]);
        for (; i < x.Length; i++)
            y[i] += t * x[i];
    }

    /// <summary>z ← z + s x + t y.</summary>
    public static void Add(float s, ReadOnlySpan<float> x, float t, ReadOnlySpan<float> y, Span<float> z)
    {
        Vector<float> first = new(s), second = new(t);
        int i = 0;
        for (; i + Vector<float>.Count <= x.Length; i += Vector<float>.Count)
            (new Vector<float>(z[i..]) + (first * new Vector<float>(x[i..])) + (second * new Vector<float>(y[i..]))).CopyTo(z[i..]);
        for (; i < x.Length; i++)
            z[i] += (s * x[i]) + (t * y[i]);
    }

    /// <summary>(x, y) ← (c x − s y, s x + c y).</summary>
    public static void Rotate(float c, float s, Span<float> x, Span<float> y)
    {
        Vector<float> cosine = new(c), sine = new(s);
        int i = 0;
        for (; i + Vector<float>.Count <= x.Length; i += Vector<float>.Count)
        {
            Vector<float> first = new(x[i..]), second = new(y[i..]);
            ((cosine * first) - (sine * second)).CopyTo(x[i..]);
            ((sine * first) + (cosine * second)).CopyTo(y[i..]);
        }
        for (; i < x.Length; i++)
            (x[i], y[i]) = ((c * x[i]) - (s * y[i]), (s * x[i]) + (c * y[i]));
    }

    /// <summary>z ← z − x y, entry by entry.</summary>
    public static void SubtractProduct(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> z)
    {
        int i = 0;
        for (; i + Vector<float>.Count <= z.Length; i += Vector<float>.Count)
            (new Vector<float>(z[i..]) - (new Vector<float>(x[i..]) * new Vector<float>(y[i..]))).CopyTo(z[i..]);
        for (; i < z.Length; i++)
            z[i] -= x[i] * y[i];
    }
}
