using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Leibniz.Rules;

namespace Leibniz.Compiled;

/// <summary>What <see cref="LaneAccess"/> does, for sixteen rounds at a time.</summary>
/// <remarks>The rules are calls: two registers in line everywhere would be more values than the compiler keeps count of.</remarks>
public static class PairAccess
{
    private const int Half = 8;

    /// <summary>The elements x[start], x[start + stride], … of sixteen rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair Load(ReadOnlySpan<double> x, int start, int stride) =>
        new(LaneAccess.Load(x, start, stride), LaneAccess.Load(x, start + (Half * stride), stride));

    /// <summary>The elements x[start], x[start + stride], … in the lanes of a mask; the others are not read, and 0.</summary>
    public static LanePair Load(ReadOnlySpan<double> x, int start, int stride, LanePair mask) =>
        new(LaneAccess.Load(x, start, stride, mask.Low), LaneAccess.Load(x, start + (Half * stride), stride, mask.High));

    /// <summary>The same elements of sixteen rows, one after another: x[start + i], x[start + i + stride], …</summary>
    /// <param name="x">The rows.</param>
    /// <param name="start">Where the first begins.</param>
    /// <param name="stride">From one to the next.</param>
    /// <param name="columns">Receives the elements; as many as a row has.</param>
    public static void Load(ReadOnlySpan<double> x, int start, int stride, Span<LanePair> columns)
    {
        for (int i = 0; i < columns.Length; i++)
            columns[i] = Load(x, start + i, stride);
    }

    /// <summary>f of every lane, one by one.</summary>
    /// <param name="x">The lanes.</param>
    /// <param name="f">The function, one without a derivative.</param>
    public static LanePair Each(LanePair x, Func<double, double> f) => new(LaneAccess.Each(x.Low, f), LaneAccess.Each(x.High, f));

    /// <summary>Whether a mask has any lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(LanePair mask) => LaneAccess.Any(mask.Low | mask.High);

    /// <summary>A truth value in all lanes: all ones where it holds.</summary>
    public static LanePair Mask(bool holds) => holds ? LanePair.AllBitsSet : default;

    /// <summary>The mask of the lanes from one on.</summary>
    /// <param name="first">The first lane; with 0 or less, all.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair From(int first) => new(LaneAccess.From(first), LaneAccess.From(first - Half));

    /// <summary>Adds lanes to the elements x[start], x[start + stride], …</summary>
    public static void Add(Span<double> x, int start, int stride, LanePair amount)
    {
        LaneAccess.Add(x, start, stride, amount.Low);
        LaneAccess.Add(x, start + (Half * stride), stride, amount.High);
    }

    /// <summary>Adds the lanes of a mask to the elements x[start], x[start + stride], …; the others are left alone.</summary>
    public static void Add(Span<double> x, int start, int stride, LanePair amount, LanePair mask)
    {
        LaneAccess.Add(x, start, stride, amount.Low, mask.Low);
        LaneAccess.Add(x, start + (Half * stride), stride, amount.High, mask.High);
    }

    /// <summary>The numbers start, start + stride, …</summary>
    public static LanePair Ramp(int start, int stride) => new(LaneAccess.Ramp(start, stride), LaneAccess.Ramp(start + (Half * stride), stride));

    /// <summary>sum + a · b, rounded once where the processor can.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair AddProduct(LanePair a, LanePair b, LanePair sum) =>
        new(LaneAccess.AddProduct(a.Low, b.Low, sum.Low), LaneAccess.AddProduct(a.High, b.High, sum.High));

    /// <summary>sum + a · b, rounded once where the processor can.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair AddProduct(double a, LanePair b, LanePair sum)
    {
        Vector512<double> spread = Vector512.Create(a);
        return new(LaneAccess.AddProduct(spread, b.Low, sum.Low), LaneAccess.AddProduct(spread, b.High, sum.High));
    }

    /// <summary>A sum over rounds, still in eight lanes, and a · b of sixteen rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> AddProduct(LanePair a, LanePair b, Vector512<double> sum) =>
        LaneAccess.AddProduct(a.Low, b.Low, LaneAccess.AddProduct(a.High, b.High, sum));

    /// <summary>A sum over rounds, still in eight lanes, and a · b of sixteen rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> AddProduct(double a, LanePair b, Vector512<double> sum) =>
        LaneAccess.AddProduct(a, b.Low + b.High, sum);

    /// <summary>slope · cotangent with the strong zero of the chain rule: 0 · anything is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair Product(LanePair slope, LanePair cotangent) =>
        new(LaneAccess.Product(slope.Low, cotangent.Low), LaneAccess.Product(slope.High, cotangent.High));

    /// <summary>slope · cotangent with the strong zero of the chain rule: 0 · anything is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair Product(double slope, LanePair cotangent) => Product(LanePair.Create(slope), cotangent);

    /// <summary>f(x) in every lane.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static LanePair Apply<TRule>(LanePair x) where TRule : struct, IUnaryRule =>
        new(LaneAccess.Apply<TRule>(x.Low), LaneAccess.Apply<TRule>(x.High));

    /// <summary>f(n, x) in every lane.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static LanePair Apply<TRule>(int n, LanePair x) where TRule : struct, IIndexedRule =>
        new(LaneAccess.Apply<TRule>(n, x.Low), LaneAccess.Apply<TRule>(n, x.High));

    /// <summary>f(a, b) in every lane.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static LanePair Apply<TRule>(LanePair a, LanePair b) where TRule : struct, IBinaryRule =>
        new(LaneAccess.Apply<TRule>(a.Low, b.Low), LaneAccess.Apply<TRule>(a.High, b.High));

    /// <summary>f(a, b, c) in every lane.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static LanePair Apply<TRule>(LanePair a, LanePair b, LanePair c) where TRule : struct, ITernaryRule =>
        new(LaneAccess.Apply<TRule>(a.Low, b.Low, c.Low), LaneAccess.Apply<TRule>(a.High, b.High, c.High));

    /// <summary>f′(x) in every lane, given y = f(x).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static LanePair Of<TRule>(LanePair x, LanePair y) where TRule : struct, IUnaryRule =>
        new(LaneAccess.Of<TRule>(x.Low, y.Low), LaneAccess.Of<TRule>(x.High, y.High));

    /// <summary>∂f/∂x of f(n, x) in every lane.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static LanePair Of<TRule>(int n, LanePair x, LanePair y) where TRule : struct, IIndexedRule =>
        new(LaneAccess.Of<TRule>(n, x.Low, y.Low), LaneAccess.Of<TRule>(n, x.High, y.High));

    /// <summary>∂f/∂a in every lane.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static LanePair Left<TRule>(LanePair a, LanePair b, LanePair y) where TRule : struct, IBinaryRule =>
        new(LaneAccess.Left<TRule>(a.Low, b.Low, y.Low), LaneAccess.Left<TRule>(a.High, b.High, y.High));

    /// <summary>∂f/∂b in every lane.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static LanePair Right<TRule>(LanePair a, LanePair b, LanePair y) where TRule : struct, IBinaryRule =>
        new(LaneAccess.Right<TRule>(a.Low, b.Low, y.Low), LaneAccess.Right<TRule>(a.High, b.High, y.High));

    /// <summary>∂f/∂a of three arguments in every lane.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static LanePair First<TRule>(LanePair a, LanePair b, LanePair c, LanePair y) where TRule : struct, ITernaryRule =>
        new(LaneAccess.First<TRule>(a.Low, b.Low, c.Low, y.Low), LaneAccess.First<TRule>(a.High, b.High, c.High, y.High));

    /// <summary>∂f/∂b of three arguments in every lane.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static LanePair Second<TRule>(LanePair a, LanePair b, LanePair c, LanePair y) where TRule : struct, ITernaryRule =>
        new(LaneAccess.Second<TRule>(a.Low, b.Low, c.Low, y.Low), LaneAccess.Second<TRule>(a.High, b.High, c.High, y.High));

    /// <summary>∂f/∂c of three arguments in every lane.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static LanePair Third<TRule>(LanePair a, LanePair b, LanePair c, LanePair y) where TRule : struct, ITernaryRule =>
        new(LaneAccess.Third<TRule>(a.Low, b.Low, c.Low, y.Low), LaneAccess.Third<TRule>(a.High, b.High, c.High, y.High));
}
