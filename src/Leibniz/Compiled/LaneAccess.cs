using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Leibniz.Rules;

namespace Leibniz.Compiled;

/// <summary>Lanes from evenly spaced elements of an array, and back, and the rules on lanes, for generated code.</summary>
public static class LaneAccess
{
    /// <summary>The elements x[start], x[start + stride], … of eight rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(ReadOnlySpan<double> x, int start, int stride) =>
        stride == 1 ? Run(x, start) : Gather(x, start, stride);

    // Eight elements in a row; outside of the span the exception is that of the method's own loop.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Run(ReadOnlySpan<double> x, int start)
    {
        if (start < 0 || x.Length - start < Vector512<double>.Count)
            ThrowOutside();
        return Vector512.LoadUnsafe(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(x), (nuint)start);
    }

    private static void ThrowOutside() => throw new IndexOutOfRangeException();

    /// <summary>The elements x[start], x[start + stride], … in the lanes of a mask; the others are not read, and 0.</summary>
    public static Vector512<double> Load(ReadOnlySpan<double> x, int start, int stride, Vector512<double> mask)
    {
        int last = start + (7 * stride);
        if ((uint)start < (uint)x.Length && (uint)last < (uint)x.Length)
            return Load(x, start, stride);
        Vector512<double> loaded = default;
        for (int lane = 0; lane < Vector512<double>.Count; lane++)
        {
            if (double.IsNaN(mask[lane]))
                loaded = loaded.WithElement(lane, x[start + (lane * stride)]);
        }
        return loaded;
    }

    /// <summary>The same elements of eight rows, one after another: x[start + i], x[start + i + stride], …</summary>
    /// <param name="x">The rows.</param>
    /// <param name="start">Where the first begins.</param>
    /// <param name="stride">From one to the next.</param>
    /// <param name="columns">Receives the elements; as many as a row has.</param>
    public static void Load(ReadOnlySpan<double> x, int start, int stride, Span<Vector512<double>> columns)
    {
        for (int i = 0; i < columns.Length; i++)
            columns[i] = Load(x, start + i, stride);
    }

    /// <summary>f of every lane, one by one.</summary>
    /// <param name="x">The lanes.</param>
    /// <param name="f">The function, one without a derivative.</param>
    public static Vector512<double> Each(Vector512<double> x, Func<double, double> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Vector512.Create(f(x[0]), f(x[1]), f(x[2]), f(x[3]), f(x[4]), f(x[5]), f(x[6]), f(x[7]));
    }

    /// <summary>Whether a mask has any lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Vector512<double> mask) => Vector512.ExtractMostSignificantBits(mask) != 0;

    /// <summary>A truth value in all lanes: all ones where it holds.</summary>
    public static Vector512<double> Mask(bool holds) => holds ? Vector512<double>.AllBitsSet : default;

    private static Vector512<double> Gather(ReadOnlySpan<double> x, int start, int stride) => Vector512.Create(
        x[start], x[start + stride], x[start + (2 * stride)], x[start + (3 * stride)],
        x[start + (4 * stride)], x[start + (5 * stride)], x[start + (6 * stride)], x[start + (7 * stride)]);

    /// <summary>Adds lanes to the elements x[start], x[start + stride], …</summary>
    public static void Add(Span<double> x, int start, int stride, Vector512<double> amount)
    {
        if (stride == 1)
        {
            Span<double> run = x.Slice(start, Vector512<double>.Count);
            (Vector512.Create<double>(run) + amount).CopyTo(run);
            return;
        }
        for (int lane = 0; lane < Vector512<double>.Count; lane++)
            x[start + (lane * stride)] += amount[lane];
    }

    /// <summary>Adds the lanes of a mask to the elements x[start], x[start + stride], …; the others are left alone.</summary>
    public static void Add(Span<double> x, int start, int stride, Vector512<double> amount, Vector512<double> mask)
    {
        for (int lane = 0; lane < Vector512<double>.Count; lane++)
        {
            if (double.IsNaN(mask[lane]))
                x[start + (lane * stride)] += amount[lane];
        }
    }

    /// <summary>The mask of the lanes from one on.</summary>
    /// <param name="first">The first lane; with 0 or less, all.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> From(int first) =>
        Vector512.GreaterThanOrEqual(Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7), Vector512.Create((double)first));

    /// <summary>The numbers start, start + stride, …</summary>
    public static Vector512<double> Ramp(int start, int stride) => Vector512.Create(
        (double)start, start + stride, start + (2.0 * stride), start + (3.0 * stride),
        start + (4.0 * stride), start + (5.0 * stride), start + (6.0 * stride), start + (7.0 * stride));

    /// <summary>sum + a · b, rounded once where the processor can.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> AddProduct(Vector512<double> a, Vector512<double> b, Vector512<double> sum) =>
        Vector512.MultiplyAddEstimate(a, b, sum);

    /// <summary>sum + a · b, rounded once where the processor can.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> AddProduct(double a, Vector512<double> b, Vector512<double> sum) =>
        Vector512.MultiplyAddEstimate(Vector512.Create(a), b, sum);

    /// <summary>slope · cotangent with the strong zero of the chain rule: 0 · anything is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Product(Vector512<double> slope, Vector512<double> cotangent)
    {
        Vector512<double> zeros = Vector512.Equals(slope, Vector512<double>.Zero) | Vector512.Equals(cotangent, Vector512<double>.Zero);
        return Vector512.AndNot(slope * cotangent, zeros);
    }

    /// <summary>slope · cotangent with the strong zero of the chain rule: 0 · anything is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Product(double slope, Vector512<double> cotangent) => Product(Vector512.Create(slope), cotangent);

    /// <summary>Adds the sums of lanes to numbers.</summary>
    /// <param name="lanes">The lanes of each number.</param>
    /// <param name="sums">The numbers; as many.</param>
    public static void Reduce(ReadOnlySpan<Vector512<double>> lanes, Span<double> sums)
    {
        for (int i = 0; i < lanes.Length; i++)
            sums[i] += Vector512.Sum(lanes[i]);
    }

    /// <summary>f(x) in every lane.</summary>
    public static Vector512<double> Apply<TRule>(Vector512<double> x) where TRule : struct, IUnaryRule =>
        Primitive.Apply<TRule, Lanes<double>>(new(x)).Values;

    /// <summary>f(n, x) in every lane.</summary>
    public static Vector512<double> Apply<TRule>(int n, Vector512<double> x) where TRule : struct, IIndexedRule =>
        Primitive.Apply<TRule, Lanes<double>>(n, new(x)).Values;

    /// <summary>f(a, b) in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Apply<TRule>(Vector512<double> a, Vector512<double> b) where TRule : struct, IBinaryRule =>
        Primitive.Apply<TRule, Lanes<double>>(new(a), new(b)).Values;

    /// <summary>f(a, b, c) in every lane.</summary>
    public static Vector512<double> Apply<TRule>(Vector512<double> a, Vector512<double> b, Vector512<double> c)
        where TRule : struct, ITernaryRule => Primitive.Apply<TRule, Lanes<double>>(new(a), new(b), new(c)).Values;

    /// <summary>f′(x) in every lane, given y = f(x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Of<TRule>(Vector512<double> x, Vector512<double> y) where TRule : struct, IUnaryRule =>
        Slope.Of<TRule, Lanes<double>>(new(x), new(y)).Values;

    /// <summary>∂f/∂x of f(n, x) in every lane.</summary>
    public static Vector512<double> Of<TRule>(int n, Vector512<double> x, Vector512<double> y) where TRule : struct, IIndexedRule =>
        Slope.Of<TRule, Lanes<double>>(n, new(x), new(y)).Values;

    /// <summary>∂f/∂a in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Left<TRule>(Vector512<double> a, Vector512<double> b, Vector512<double> y)
        where TRule : struct, IBinaryRule => Slope.Left<TRule, Lanes<double>>(new(a), new(b), new(y)).Values;

    /// <summary>∂f/∂b in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Right<TRule>(Vector512<double> a, Vector512<double> b, Vector512<double> y)
        where TRule : struct, IBinaryRule => Slope.Right<TRule, Lanes<double>>(new(a), new(b), new(y)).Values;

    /// <summary>∂f/∂a of three arguments in every lane.</summary>
    public static Vector512<double> First<TRule>(Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> y)
        where TRule : struct, ITernaryRule => Slope.First<TRule, Lanes<double>>(new(a), new(b), new(c), new(y)).Values;

    /// <summary>∂f/∂b of three arguments in every lane.</summary>
    public static Vector512<double> Second<TRule>(Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> y)
        where TRule : struct, ITernaryRule => Slope.Second<TRule, Lanes<double>>(new(a), new(b), new(c), new(y)).Values;

    /// <summary>∂f/∂c of three arguments in every lane.</summary>
    public static Vector512<double> Third<TRule>(Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> y)
        where TRule : struct, ITernaryRule => Slope.Third<TRule, Lanes<double>>(new(a), new(b), new(c), new(y)).Values;
}
