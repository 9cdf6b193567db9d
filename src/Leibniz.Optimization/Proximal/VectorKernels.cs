using System.Numerics;
using System.Runtime.InteropServices;

namespace Leibniz.Optimization.Proximal;

/// <summary>Loops over vectors, in a fixed order of summation: the same numbers give the same bits.</summary>
/// <remarks>Sums run in four vector accumulators (lane l of accumulator a holds the elements whose index is
/// 4·W·k + W·a + l, W the vector's width), added pairwise at the end, then the remainder in order.</remarks>
internal static class VectorKernels
{
    /// <summary>⟨x, y⟩.</summary>
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        int width = Vector<double>.Count, i = 0;
        ref double px = ref MemoryMarshal.GetReference(x);
        ref double py = ref MemoryMarshal.GetReference(y[..x.Length]);
        Vector<double> s0 = default, s1 = default, s2 = default, s3 = default;
        for (; i <= x.Length - (4 * width); i += 4 * width)
        {
            s0 = Vector.FusedMultiplyAdd(Load(ref px, i), Load(ref py, i), s0);
            s1 = Vector.FusedMultiplyAdd(Load(ref px, i + width), Load(ref py, i + width), s1);
            s2 = Vector.FusedMultiplyAdd(Load(ref px, i + (2 * width)), Load(ref py, i + (2 * width)), s2);
            s3 = Vector.FusedMultiplyAdd(Load(ref px, i + (3 * width)), Load(ref py, i + (3 * width)), s3);
        }
        for (; i <= x.Length - width; i += width)
            s0 = Vector.FusedMultiplyAdd(Load(ref px, i), Load(ref py, i), s0);
        double sum = Vector.Sum((s0 + s1) + (s2 + s3));
        for (; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }

    /// <summary>‖x‖₂; no guard against overflow of squares beyond 1e154.</summary>
    public static double Norm(ReadOnlySpan<double> x) => Math.Sqrt(Dot(x, x));

    /// <summary>‖x − y‖₂.</summary>
    public static double Distance(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        int width = Vector<double>.Count, i = 0;
        ref double px = ref MemoryMarshal.GetReference(x);
        ref double py = ref MemoryMarshal.GetReference(y[..x.Length]);
        Vector<double> s0 = default, s1 = default;
        for (; i <= x.Length - (2 * width); i += 2 * width)
        {
            Vector<double> d0 = Load(ref px, i) - Load(ref py, i);
            Vector<double> d1 = Load(ref px, i + width) - Load(ref py, i + width);
            s0 = Vector.FusedMultiplyAdd(d0, d0, s0);
            s1 = Vector.FusedMultiplyAdd(d1, d1, s1);
        }
        double sum = Vector.Sum(s0 + s1);
        for (; i < x.Length; i++)
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        return Math.Sqrt(sum);
    }

    /// <summary>result = x + a·y; result may be x or y.</summary>
    public static void AddScaled(ReadOnlySpan<double> x, double a, ReadOnlySpan<double> y, Span<double> result)
    {
        int width = Vector<double>.Count, i = 0;
        ref double px = ref MemoryMarshal.GetReference(x);
        ref double py = ref MemoryMarshal.GetReference(y[..x.Length]);
        ref double pr = ref MemoryMarshal.GetReference(result[..x.Length]);
        var factor = new Vector<double>(a);
        for (; i <= x.Length - width; i += width)
            Vector.FusedMultiplyAdd(factor, Load(ref py, i), Load(ref px, i)).StoreUnsafe(ref pr, (nuint)i);
        for (; i < x.Length; i++)
            result[i] = Math.FusedMultiplyAdd(a, y[i], x[i]);
    }

    /// <summary>result = a·x + b·y; result may be x or y.</summary>
    public static void Combine(double a, ReadOnlySpan<double> x, double b, ReadOnlySpan<double> y, Span<double> result)
    {
        int width = Vector<double>.Count, i = 0;
        ref double px = ref MemoryMarshal.GetReference(x);
        ref double py = ref MemoryMarshal.GetReference(y[..x.Length]);
        ref double pr = ref MemoryMarshal.GetReference(result[..x.Length]);
        Vector<double> va = new(a), vb = new(b);
        for (; i <= x.Length - width; i += width)
            ((va * Load(ref px, i)) + (vb * Load(ref py, i))).StoreUnsafe(ref pr, (nuint)i);
        for (; i < x.Length; i++)
            result[i] = (a * x[i]) + (b * y[i]);
    }

    /// <summary>Whether some element is NaN.</summary>
    public static bool HasNaN(ReadOnlySpan<double> x)
    {
        foreach (double value in x)
        {
            if (double.IsNaN(value))
                return true;
        }
        return false;
    }

    /// <summary>Whether every element is finite.</summary>
    public static bool IsFinite(ReadOnlySpan<double> x)
    {
        foreach (double value in x)
        {
            if (!double.IsFinite(value))
                return false;
        }
        return true;
    }

    private static Vector<double> Load(ref double start, int at) => Vector.LoadUnsafe(ref start, (nuint)at);
}
