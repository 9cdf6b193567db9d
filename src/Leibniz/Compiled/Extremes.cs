using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Leibniz.Compiled;

/// <summary>Loops that only find the greatest or least of an array's elements, and look for where it is, for generated code.</summary>
/// <remarks>Eight elements at a time. A counter outside of the array is met as by the loop itself: by an exception. Nothing is allocated.</remarks>
public static class Extremes
{
    /// <summary>max(start, x[from], …, x[limit − 1]) as <see cref="Math.Max(double, double)"/> has it: NaN if one is NaN.</summary>
    /// <param name="x">The array.</param>
    /// <param name="from">The first index; from <paramref name="limit"/> on there is no element.</param>
    /// <param name="limit">The index behind the last.</param>
    /// <param name="start">The value before the loop.</param>
    /// <exception cref="IndexOutOfRangeException">An index is outside of <paramref name="x"/>.</exception>
    public static double Greatest(ReadOnlySpan<double> x, int from, int limit, double start) => Best<Up>(x, from, limit, start);

    /// <summary>min(start, x[from], …, x[limit − 1]) as <see cref="Math.Min(double, double)"/> has it: NaN if one is NaN.</summary>
    /// <inheritdoc cref="Greatest" path="/param|/exception"/>
    public static double Least(ReadOnlySpan<double> x, int from, int limit, double start) => Best<Down>(x, from, limit, start);

    /// <summary>The first index of [from, limit) whose element is not less than a value, or is NaN; <paramref name="limit"/> where there is none.</summary>
    /// <param name="x">The array.</param>
    /// <param name="from">The first index.</param>
    /// <param name="limit">The index behind the last.</param>
    /// <param name="value">The value.</param>
    public static int FirstNotLess(ReadOnlySpan<double> x, int from, int limit, double value) => First<Up>(x, from, limit, value);

    /// <summary>The first index of [from, limit) whose element is not greater than a value, or is NaN; <paramref name="limit"/> where there is none.</summary>
    /// <inheritdoc cref="FirstNotLess" path="/param"/>
    public static int FirstNotGreater(ReadOnlySpan<double> x, int from, int limit, double value) => First<Down>(x, from, limit, value);

    /// <summary>The last index of [from, limit) whose element is not less than a value, or is NaN; <paramref name="from"/> − 1 where there is none.</summary>
    /// <inheritdoc cref="FirstNotLess" path="/param"/>
    public static int LastNotLess(ReadOnlySpan<double> x, int from, int limit, double value) => Last<Up>(x, from, limit, value);

    /// <summary>The last index of [from, limit) whose element is not greater than a value, or is NaN; <paramref name="from"/> − 1 where there is none.</summary>
    /// <inheritdoc cref="FirstNotLess" path="/param"/>
    public static int LastNotGreater(ReadOnlySpan<double> x, int from, int limit, double value) => Last<Down>(x, from, limit, value);

    private static double Best<TWay>(ReadOnlySpan<double> x, int from, int limit, double start) where TWay : struct, IWay
    {
        int i = from;
        if (from >= 0 && limit <= x.Length && limit - from >= 32)
        {
            ref double first = ref MemoryMarshal.GetReference(x);
            Vector512<double> a = Vector512.Create(start), b = a, c = a, d = a;
            // Four chains, since each waits for itself.
            for (; i <= limit - 32; i += 32)
            {
                a = TWay.Better(a, Vector512.LoadUnsafe(ref first, (nuint)i));
                b = TWay.Better(b, Vector512.LoadUnsafe(ref first, (nuint)i + 8));
                c = TWay.Better(c, Vector512.LoadUnsafe(ref first, (nuint)i + 16));
                d = TWay.Better(d, Vector512.LoadUnsafe(ref first, (nuint)i + 24));
            }
            Vector512<double> best = TWay.Better(TWay.Better(a, b), TWay.Better(c, d));
            for (int lane = 0; lane < 8; lane++)
                start = TWay.Better(start, best[lane]);
        }
        for (; i < limit; i++)
            start = TWay.Better(start, x[i]);
        return start;
    }

    private static int First<TWay>(ReadOnlySpan<double> x, int from, int limit, double value) where TWay : struct, IWay
    {
        int i = from;
        if (from >= 0 && limit <= x.Length)
        {
            Vector512<double> values = Vector512.Create(value);
            for (; i <= limit - 8; i += 8)
            {
                ulong found = ~Vector512.ExtractMostSignificantBits(TWay.Worse(Vector512.Create(x.Slice(i, 8)), values)) & 0xFF;
                if (found != 0)
                    return i + BitOperations.TrailingZeroCount(found);
            }
        }
        while (i < limit && TWay.Worse(x[i], value))
            i++;
        return Math.Max(i, from);
    }

    private static int Last<TWay>(ReadOnlySpan<double> x, int from, int limit, double value) where TWay : struct, IWay
    {
        int i = limit;
        if (from >= 0 && limit <= x.Length)
        {
            Vector512<double> values = Vector512.Create(value);
            for (; i >= from + 8; i -= 8)
            {
                ulong found = ~Vector512.ExtractMostSignificantBits(TWay.Worse(Vector512.Create(x.Slice(i - 8, 8)), values)) & 0xFF;
                if (found != 0)
                    return i - 8 + BitOperations.Log2(found);
            }
        }
        while (i > from && TWay.Worse(x[i - 1], value))
            i--;
        return i > from ? i - 1 : from - 1;
    }

    private interface IWay
    {
        static abstract double Better(double a, double b);

        static abstract Vector512<double> Better(Vector512<double> a, Vector512<double> b);

        static abstract bool Worse(double a, double b);

        static abstract Vector512<double> Worse(Vector512<double> a, Vector512<double> b);
    }

    private readonly struct Up : IWay
    {
        public static double Better(double a, double b) => Math.Max(a, b);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Better(Vector512<double> a, Vector512<double> b) => Vector512.Max(a, b);

        public static bool Worse(double a, double b) => a < b;

        public static Vector512<double> Worse(Vector512<double> a, Vector512<double> b) => Vector512.LessThan(a, b);
    }

    private readonly struct Down : IWay
    {
        public static double Better(double a, double b) => Math.Min(a, b);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Better(Vector512<double> a, Vector512<double> b) => Vector512.Min(a, b);

        public static bool Worse(double a, double b) => a > b;

        public static Vector512<double> Worse(Vector512<double> a, Vector512<double> b) => Vector512.GreaterThan(a, b);
    }
}
