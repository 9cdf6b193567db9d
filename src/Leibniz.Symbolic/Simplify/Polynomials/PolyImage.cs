using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Images of polynomials in one variable over a prime field, the other variables at fixed points: they bound the
/// degree of a greatest common divisor from above at little cost.</summary>
internal static class PolyImage
{
    // The Mersenne prime 2^61 − 1: products of residues fit into 128 bits.
    private const ulong Prime = (1UL << 61) - 1;

    /// <summary>A bound of the degree in a variable of the greatest common divisor; int.MaxValue where the points are
    /// unlucky.</summary>
    /// <remarks>Where the leading coefficient of one of the two does not vanish, no degree of a common divisor is lost.</remarks>
    public static int DegreeBound(Poly a, Poly b, int variable)
    {
        ulong[] x = Image(a, variable), y = Image(b, variable);
        if (Degree(x) != a.Degree(variable) && Degree(y) != b.Degree(variable))
            return int.MaxValue;
        while (Degree(y) >= 0)
        {
            Remainder(x, y);
            (x, y) = (y, x);
        }
        return Degree(x);
    }

    private static ulong[] Image(Poly p, int variable)
    {
        PolyRing ring = p.Ring;
        var image = new ulong[p.Degree(variable) + 1];
        for (int i = 0; i < p.Count; i++)
        {
            BigInteger residue = p.Coefficients[i] % Prime;
            ulong value = (ulong)(residue.Sign < 0 ? residue + Prime : residue);
            for (int v = 0; v < ring.Variables; v++)
            {
                int e = ring.Exponent(p.Monomials[i], v);
                if (v != variable && e > 0)
                    value = Times(value, Power(Point(v), e));
            }
            ref ulong held = ref image[ring.Exponent(p.Monomials[i], variable)];
            held = (held + value) % Prime;
        }
        return image;
    }

    // Any residues will do; these are far apart.
    private static ulong Point(int variable) => Term.Mix(71, (ulong)variable) % Prime;

    private static int Degree(ulong[] p)
    {
        int degree = p.Length - 1;
        while (degree >= 0 && p[degree] == 0)
            degree--;
        return degree;
    }

    private static void Remainder(ulong[] x, ulong[] y)
    {
        int dy = Degree(y);
        ulong inverse = Power(y[dy], Prime - 2);
        for (int d = Degree(x); d >= dy; d = Degree(x))
        {
            ulong times = Times(x[d], inverse);
            for (int i = 0; i <= dy; i++)
                x[d - dy + i] = (x[d - dy + i] + Prime - Times(times, y[i])) % Prime;
        }
    }

    private static ulong Times(ulong a, ulong b) => (ulong)((UInt128)a * b % Prime);

    private static ulong Power(ulong b, long e) => Power(b, (ulong)e);

    private static ulong Power(ulong b, ulong e)
    {
        ulong result = 1;
        for (; e > 0; e >>= 1)
        {
            if ((e & 1) != 0)
                result = Times(result, b);
            b = Times(b, b);
        }
        return result;
    }
}
