using System.Numerics;

namespace Leibniz.Symbolic;

public readonly partial struct Rational
{
    /// <summary>|r|.</summary>
    public static Rational Abs(Rational r) => r.Sign < 0 ? -r : r;

    /// <summary>The smaller.</summary>
    public static Rational Min(Rational a, Rational b) => a < b ? a : b;

    /// <summary>The greater.</summary>
    public static Rational Max(Rational a, Rational b) => a > b ? a : b;

    /// <summary>1/r.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="r"/> is 0.</exception>
    public static Rational Reciprocal(Rational r) => One / r;

    /// <summary>The greatest whole number ≤ r.</summary>
    public static BigInteger Floor(Rational r)
    {
        BigInteger quotient = BigInteger.DivRem(r.Numerator, r.Denominator, out BigInteger rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The power rⁿ, exact.</summary>
    /// <param name="r">The base; 0⁰ is 1.</param>
    /// <param name="n">The exponent.</param>
    /// <exception cref="DivideByZeroException"><paramref name="r"/> is 0 and <paramref name="n"/> negative.</exception>
    public static Rational Pow(Rational r, int n)
    {
        if (n < 0)
            return Pow(Reciprocal(r), checked(-n));
        return new(BigInteger.Pow(r.Numerator, n), BigInteger.Pow(r.Denominator, n), true);
    }

    /// <summary>The real n-th root, where it is a fraction.</summary>
    /// <param name="r">The radicand; may be negative for odd n.</param>
    /// <param name="n">The order ≥ 1.</param>
    /// <param name="root">Receives the root.</param>
    public static bool TryRoot(Rational r, int n, out Rational root)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        root = default;
        if (r.Sign < 0 && n % 2 == 0)
            return false;
        BigInteger p = WholeRoot(BigInteger.Abs(r.Numerator), n), q = WholeRoot(r.Denominator, n);
        if (BigInteger.Pow(p, n) != BigInteger.Abs(r.Numerator) || BigInteger.Pow(q, n) != r.Denominator)
            return false;
        root = new(r.Sign < 0 ? -p : p, q, true);
        return true;
    }

    /// <summary>⌊a^(1/n)⌋ for a ≥ 0, by Newton's iteration from above.</summary>
    internal static BigInteger WholeRoot(BigInteger a, int n)
    {
        if (a.IsZero || a.IsOne || n == 1)
            return a;
        // Any start at least as great as the root converges from above: 2^⌈bits/n⌉ is.
        BigInteger x = BigInteger.One << (int)((a.GetBitLength() + n - 1) / n);
        while (true)
        {
            BigInteger next = ((n - 1) * x + a / BigInteger.Pow(x, n - 1)) / n;
            if (next >= x)
                return x;
            x = next;
        }
    }
}
