using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Leibniz.Compiled;

/// <summary>The search for the round of a loop in which its least or greatest value arises, for generated code.</summary>
/// <remarks>
/// Where it was found is kept as a number, beside the values and in as many lanes: 0 while no round has a better value than the
/// start, 1 + the round's number where one has, −1 where two are as good as each other or one is not a number. Rounds that
/// share the result, and those that spoil it, are not to be told apart here: then the whole loop is differentiated.
/// </remarks>
public static class Search
{
    private const double Shared = -1;

    /// <summary>How many rounds a loop from one number up to another has.</summary>
    /// <param name="from">The first counter.</param>
    /// <param name="limit">The counter at which it ends.</param>
    public static int Rounds(int from, int limit) => limit <= from ? 0 : checked(limit - from);

    /// <summary>The counter of the only round that has a part in the result.</summary>
    /// <param name="where">Where the result was found.</param>
    /// <param name="from">The loop's first counter.</param>
    public static int First(double where, int from) => where > 0 ? from + (int)where - 1 : from;

    /// <summary>The counter behind that round; that of the round itself where there is no such round.</summary>
    /// <param name="where">Where the result was found.</param>
    /// <param name="from">The loop's first counter.</param>
    public static int Last(double where, int from) => where > 0 ? from + (int)where : from;

    /// <summary>The counter behind the rounds to be told apart: the loop's end, or its beginning where there is nothing to tell.</summary>
    /// <param name="where">Where the result was found.</param>
    /// <param name="from">The loop's first counter.</param>
    /// <param name="limit">The counter at which the loop ends.</param>
    public static int All(double where, int from, int limit) => where < 0 ? limit : from;

    /// <summary>Where the least value is, after one more round.</summary>
    /// <param name="x">The round's value.</param>
    /// <param name="best">The least value before it.</param>
    /// <param name="where">Where that was found.</param>
    /// <param name="round">The number of the round, from 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Least(double x, double best, double where, int round) => x > best ? where : x < best ? round + 1.0 : Shared;

    /// <inheritdoc cref="Least(double, double, double, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Least(Vector512<double> x, Vector512<double> best, Vector512<double> where, int round) =>
        Place(Vector512.LessThan(x, best), Vector512.GreaterThan(x, best), where, round);

    /// <inheritdoc cref="Least(double, double, double, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair Least(LanePair x, LanePair best, LanePair where, int round) =>
        new(Least(x.Low, best.Low, where.Low, round), Least(x.High, best.High, where.High, round));

    /// <summary>Where the greatest value is, after one more round.</summary>
    /// <param name="x">The round's value.</param>
    /// <param name="best">The greatest value before it.</param>
    /// <param name="where">Where that was found.</param>
    /// <param name="round">The number of the round, from 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Greatest(double x, double best, double where, int round) => x < best ? where : x > best ? round + 1.0 : Shared;

    /// <inheritdoc cref="Greatest(double, double, double, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Greatest(Vector512<double> x, Vector512<double> best, Vector512<double> where, int round) =>
        Place(Vector512.GreaterThan(x, best), Vector512.LessThan(x, best), where, round);

    /// <inheritdoc cref="Greatest(double, double, double, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair Greatest(LanePair x, LanePair best, LanePair where, int round) =>
        new(Greatest(x.Low, best.Low, where.Low, round), Greatest(x.High, best.High, where.High, round));

    private static Vector512<double> Place(Vector512<double> better, Vector512<double> worse, Vector512<double> where, int round) =>
        Vector512.ConditionalSelect(better, Vector512.Create(round + 1.0), Vector512.ConditionalSelect(worse, where, Vector512.Create(Shared)));

    /// <summary>The lesser of two values; not a number where either is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Lesser(double x, double y) => Math.Min(x, y);

    /// <inheritdoc cref="Lesser(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Lesser(Vector512<double> x, Vector512<double> y) => Vector512.Min(x, y);

    /// <inheritdoc cref="Lesser(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair Lesser(LanePair x, LanePair y) => new(Vector512.Min(x.Low, y.Low), Vector512.Min(x.High, y.High));

    /// <summary>The greater of two values; not a number where either is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Greater(double x, double y) => Math.Max(x, y);

    /// <inheritdoc cref="Greater(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Greater(Vector512<double> x, Vector512<double> y) => Vector512.Max(x, y);

    /// <inheritdoc cref="Greater(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair Greater(LanePair x, LanePair y) => new(Vector512.Max(x.Low, y.Low), Vector512.Max(x.High, y.High));

    /// <summary>Writes lanes to consecutive elements.</summary>
    /// <param name="places">The elements.</param>
    /// <param name="start">The first.</param>
    /// <param name="lanes">What is written.</param>
    public static void Store(Span<double> places, int start, Vector512<double> lanes) => lanes.CopyTo(places.Slice(start));

    /// <inheritdoc cref="Store(Span{double}, int, Vector512{double})"/>
    public static void Store(Span<double> places, int start, LanePair lanes)
    {
        lanes.Low.CopyTo(places.Slice(start));
        lanes.High.CopyTo(places.Slice(start + Vector512<double>.Count));
    }

    /// <summary>Room for plain numbers in a storage of others, zeros at first; it lasts until the storage is returned.</summary>
    /// <typeparam name="T">The numbers of the storage.</typeparam>
    /// <param name="storage">The storage.</param>
    /// <param name="length">How many numbers.</param>
    public static Span<double> Take<T>(AdjointStorage<T> storage, int length) where T : struct
    {
        ArgumentNullException.ThrowIfNull(storage);
        int size = Unsafe.SizeOf<T>() / sizeof(double);
        return System.Runtime.InteropServices.MemoryMarshal.Cast<T, double>(storage.Take((length + size - 1) / size))[..length];
    }

    /// <summary>The values of numbers with tangents.</summary>
    /// <param name="storage">Where the values are kept.</param>
    /// <param name="x">The numbers.</param>
    public static ReadOnlySpan<double> Primals(AdjointStorage<Dual<double>> storage, ReadOnlySpan<Dual<double>> x)
    {
        Span<double> plain = Take(storage, x.Length);
        for (int i = 0; i < x.Length; i++)
            plain[i] = x[i].Primal;
        return plain;
    }

    /// <inheritdoc cref="Primals(AdjointStorage{Dual{double}}, ReadOnlySpan{Dual{double}})"/>
    public static ReadOnlySpan<double> Primals(
        AdjointStorage<DualVector<StrongTangents<Tangents8>>> storage, ReadOnlySpan<DualVector<StrongTangents<Tangents8>>> x)
    {
        Span<double> plain = Take(storage, x.Length);
        for (int i = 0; i < x.Length; i++)
            plain[i] = x[i].Primal;
        return plain;
    }
}
