using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

internal sealed partial class TermTable
{
    // Powers of numbers with more bits than this stay powers.
    private const int MostBits = 20_000;

    // Roots are taken out of a number as far as its prime divisors up to this.
    private const int LargestTrialDivisor = 2_000;

    // r^e with e = p/q: whole powers exactly; roots as products of primes to exponents in (0, 1).
    private Term NumberPower(Rational r, Rational e)
    {
        if (e.IsInteger)
        {
            if (r.IsOne || e.IsZero)
                return One;
            BigInteger n = BigInteger.Abs(e.Numerator);
            long bits = Math.Max(r.Numerator.GetBitLength(), r.Denominator.GetBitLength());
            if ((r.IsZero && e.Sign < 0) || n * bits > MostBits)
                return Intern(new PowerTerm(Number(r), Number(e)));
            return Number(Rational.Pow(r, (int)e.Numerator));
        }
        if (r.IsOne)
            return One;
        if (r.Sign <= 0 || BigInteger.Abs(e.Numerator) > MostBits || e.Denominator > MostBits)
            return Intern(new PowerTerm(Number(r), Number(e)));
        Rational coefficient = Rational.One;
        var roots = new SortedDictionary<BigInteger, Rational>();
        Split(r.Numerator, e, roots, ref coefficient);
        Split(r.Denominator, -e, roots, ref coefficient);
        var powers = new Dictionary<Term, Term>();
        foreach ((BigInteger p, Rational exponent) in roots)
        {
            BigInteger whole = Rational.Floor(exponent);
            coefficient *= Rational.Pow(p, (int)whole);
            if (exponent - whole is { IsZero: false } fraction)
                powers.Add(Number(p), Number(fraction));
        }
        return FromPowers(powers, coefficient);
    }

    private static void Split(BigInteger n, Rational e, SortedDictionary<BigInteger, Rational> roots, ref Rational coefficient)
    {
        for (int p = 2; p <= LargestTrialDivisor && (BigInteger)p * p <= n; p += p == 2 ? 1 : 2)
        {
            int times = 0;
            while ((n % p).IsZero)
            {
                n /= p;
                times++;
            }
            if (times > 0)
                roots[p] = roots.GetValueOrDefault(p) + times * e;
        }
        if (n.IsOne)
            return;
        // What is left may still be a perfect power, 10007² say.
        if (n > LargestTrialDivisor && Rational.TryRoot(n, (int)e.Denominator, out Rational root))
            coefficient *= Rational.Pow(root, (int)e.Numerator);
        else
            roots[n] = roots.GetValueOrDefault(n) + e;
    }
}
