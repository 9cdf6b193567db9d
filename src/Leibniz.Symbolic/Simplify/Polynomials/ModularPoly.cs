using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Polynomials in one variable modulo a prime, coefficients from the constant up, the last one not 0.</summary>
/// <param name="prime">The prime.</param>
internal sealed class ModularPoly(BigInteger prime)
{
    public BigInteger Prime => prime;

    public BigInteger[] Of(ReadOnlySpan<BigInteger> coefficients)
    {
        var result = new BigInteger[coefficients.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = Residue(coefficients[i]);
        return Trim(result);
    }

    public BigInteger[] Multiply(BigInteger[] a, BigInteger[] b)
    {
        if (a.Length == 0 || b.Length == 0)
            return [];
        var result = new BigInteger[a.Length + b.Length - 1];
        for (int i = 0; i < a.Length; i++)
        {
            for (int j = 0; j < b.Length; j++)
                result[i + j] += a[i] * b[j];
        }
        return Of(result);
    }

    public BigInteger[] Subtract(BigInteger[] a, BigInteger[] b)
    {
        var result = new BigInteger[Math.Max(a.Length, b.Length)];
        for (int i = 0; i < result.Length; i++)
            result[i] = (i < a.Length ? a[i] : BigInteger.Zero) - (i < b.Length ? b[i] : BigInteger.Zero);
        return Of(result);
    }

    public BigInteger[] Derivative(BigInteger[] a)
    {
        var result = new BigInteger[Math.Max(0, a.Length - 1)];
        for (int i = 1; i < a.Length; i++)
            result[i - 1] = a[i] * i;
        return Of(result);
    }

    public BigInteger[] Monic(BigInteger[] a) => a.Length == 0 || a[^1].IsOne ? a : Multiply(a, [Inverse(a[^1])]);

    /// <summary>Quotient and remainder by a monic polynomial.</summary>
    public (BigInteger[] Quotient, BigInteger[] Left) Divide(BigInteger[] a, BigInteger[] monic)
    {
        if (a.Length < monic.Length)
            return ([], a);
        BigInteger[] rest = [.. a];
        var quotient = new BigInteger[a.Length - monic.Length + 1];
        for (int k = quotient.Length - 1; k >= 0; k--)
        {
            BigInteger q = Residue(rest[k + monic.Length - 1]);
            quotient[k] = q;
            if (q.IsZero)
                continue;
            for (int i = 0; i < monic.Length; i++)
                rest[k + i] -= q * monic[i];
        }
        return (Trim(quotient), Of(rest.AsSpan(0, monic.Length - 1)));
    }

    /// <summary>The monic greatest common divisor.</summary>
    public BigInteger[] Gcd(BigInteger[] a, BigInteger[] b)
    {
        while (b.Length > 0)
        {
            b = Monic(b);
            (a, b) = (b, Divide(a, b).Left);
        }
        return Monic(a);
    }

    /// <summary>a^e modulo a monic polynomial.</summary>
    public BigInteger[] Power(BigInteger[] a, BigInteger e, BigInteger[] monic)
    {
        BigInteger[] result = [BigInteger.One];
        for (long i = (long)e.GetBitLength() - 1; i >= 0; i--)
        {
            result = Divide(Multiply(result, result), monic).Left;
            if (!((e >> (int)i) & BigInteger.One).IsZero)
                result = Divide(Multiply(result, a), monic).Left;
        }
        return result;
    }

    /// <summary>The coefficients nearest to 0.</summary>
    public BigInteger[] Symmetric(BigInteger[] a) => Array.ConvertAll(a, c => 2 * c > prime ? c - prime : c);

    private BigInteger Inverse(BigInteger a) => BigInteger.ModPow(a, prime - 2, prime);

    private BigInteger Residue(BigInteger value)
    {
        BigInteger residue = value % prime;
        return residue.Sign < 0 ? residue + prime : residue;
    }

    private static BigInteger[] Trim(BigInteger[] a)
    {
        int length = a.Length;
        while (length > 0 && a[length - 1].IsZero)
            length--;
        return length == a.Length ? a : a[..length];
    }
}
