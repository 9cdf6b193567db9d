using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Leibniz.Rules.Kernels;

/// <summary>The exponential and its kin in eight lanes at once, within 3 units in the last place.</summary>
/// <remarks>
/// x = k·log 2 + r with |r| ≤ ½·log 2, and eˣ = 2ᵏ·(1 + r + r²·q(r)), where q is the Taylor polynomial of
/// (eʳ − 1 − r)/r²; its remainder r¹⁴/14! is below 5e-18. log 2 is taken in two parts (Cody and Waite, 1980), of which
/// the first has so few digits that k times it is exact.
/// </remarks>
internal static class VectorExponential
{
    // log 2, its first 32 bits and the rest (Ng, 1993).
    private const double Log2Leading = 6.93147180369123816490e-01, Log2Rest = 1.90821492927058770002e-10;

    // Adding 1.5 · 2⁵² rounds to the nearest integer and leaves it in the lowest bits.
    private const double Rounding = 6755399441055744;

    // Beyond these eˣ is 0 and ∞.
    private const double Least = -746, Largest = 710;

    /// <summary>eˣ.</summary>
    public static Vector512<double> Exp(Vector512<double> x)
    {
        Vector512<double> p = Reduced(x, Least, Largest, out Vector512<double> half, out Vector512<double> rest);
        return Vector512.ConditionalSelect(Vector512.Equals(x, x), (Vector512<double>.One + p) * half * rest, x);
    }

    /// <summary>eˣ − 1.</summary>
    public static Vector512<double> ExpM1(Vector512<double> x)
    {
        Vector512<double> p = Reduced(x, -60, Largest, out Vector512<double> half, out Vector512<double> rest);
        // 2ᵏ·p + (2ᵏ − 1), without an overflow before the last product; at ±0 the sign of x is kept.
        Vector512<double> y = ((half * p) + (half - (Vector512<double>.One / rest))) * rest;
        Vector512<double> same = Vector512.Equals(x, Vector512<double>.Zero) | ~Vector512.Equals(x, x);
        return Vector512.ConditionalSelect(same, x, y);
    }

    /// <summary>1/(1 + e⁻ˣ).</summary>
    public static Vector512<double> Sigmoid(Vector512<double> x)
    {
        Vector512<double> e = Exp(-Vector512.Abs(x)), one = Vector512<double>.One;
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), e, one) / (one + e);
    }

    /// <summary>(e²ˣ − 1)/(e²ˣ + 1).</summary>
    public static Vector512<double> Tanh(Vector512<double> x)
    {
        // Beyond 20 it is 1 to the last place.
        Vector512<double> a = Vector512.MinNative(Vector512.Abs(x), Vector512.Create(20.0));
        Vector512<double> t = ExpM1(a + a), y = Vector512.CopySign(t / (t + Vector512.Create(2.0)), x);
        return Vector512.ConditionalSelect(Vector512.Equals(x, x), y, x);
    }

    /// <summary>4·e/(1 + e)² with e = exp(−2|x|).</summary>
    public static Vector512<double> SechSquared(Vector512<double> x)
    {
        Vector512<double> a = Vector512.Abs(x), e = Exp(-(a + a)), r = Vector512.Create(2.0) / (Vector512<double>.One + e);
        return e * r * r;
    }

    // eʳ − 1, and 2ᵏ as two powers of two, so that neither overflows where 2ᵏ does.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Reduced(
        Vector512<double> x, double least, double largest, out Vector512<double> half, out Vector512<double> rest)
    {
        x = Vector512.MaxNative(Vector512.MinNative(x, Vector512.Create(largest)), Vector512.Create(least));
        Vector512<double> rounded = Vector512.MultiplyAddEstimate(x, Vector512.Create(1.4426950408889634), Vector512.Create(Rounding));
        Vector512<double> k = rounded - Vector512.Create(Rounding);
        Vector512<double> r = Vector512.MultiplyAddEstimate(k, Vector512.Create(-Log2Leading), x);
        r = Vector512.MultiplyAddEstimate(k, Vector512.Create(-Log2Rest), r);
        Vector512<long> whole = rounded.AsInt64() - Vector512.Create(BitConverter.DoubleToInt64Bits(Rounding));
        // ⌊k/2⌋ by a shift of a number that is not negative.
        Vector512<long> floor = Vector512.ShiftRightLogical(whole + Vector512.Create(2048L), 1) - Vector512.Create(1024L);
        half = Power(floor);
        rest = Power(whole - floor);
        Vector512<double> r2 = r * r, r4 = r2 * r2;
        Vector512<double> low = Term(r2, Pair(1.0 / 24, 1.0 / 120, r), Pair(1.0 / 2, 1.0 / 6, r));
        Vector512<double> middle = Term(r2, Pair(1.0 / 40320, 1.0 / 362880, r), Pair(1.0 / 720, 1.0 / 5040, r));
        Vector512<double> high = Term(r2, Pair(1.0 / 479001600, 1.0 / 6227020800, r), Pair(1.0 / 3628800, 1.0 / 39916800, r));
        Vector512<double> q = Term(r4, Term(r4, high, middle), low);
        return Vector512.MultiplyAddEstimate(r2, q, r);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Pair(double c, double d, Vector512<double> r) =>
        Vector512.MultiplyAddEstimate(Vector512.Create(d), r, Vector512.Create(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Term(Vector512<double> power, Vector512<double> high, Vector512<double> low) =>
        Vector512.MultiplyAddEstimate(power, high, low);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Power(Vector512<long> exponent) =>
        Vector512.ShiftLeft(exponent + Vector512.Create(1023L), 52).AsDouble();
}
