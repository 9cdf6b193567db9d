using System.Numerics;

namespace Leibniz.Symbolic.Simplify;

/// <summary>Irreducible factors of polynomials in one variable with whole coefficients.</summary>
/// <remarks>Factors modulo one prime beyond twice the largest coefficient that a factor can have (Mignotte 1974, "An
/// inequality about factors of polynomials"), found by Cantor and Zassenhaus (1981, "A new algorithm for factoring polynomials
/// over finite fields"), are put together until products divide. Every factor is confirmed by an exact division.</remarks>
internal static class IntegerFactors
{
    private const int MostDegree = 100;
    private const int MostProducts = 60_000;
    private const int Seed = 20261;

    // With these bases the test errs for no number below 3·10²⁴, and for hardly any above.
    private static readonly int[] s_bases = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];

    /// <summary>The factors of a primitive polynomial without repeated factors, coefficients from the constant up; itself
    /// where the work would be too much.</summary>
    public static List<BigInteger[]> Of(BigInteger[] f)
    {
        int n = f.Length - 1;
        if (n < 2 || n > MostDegree)
            return [f];
        // No coefficient of a factor, times the leading one of f, is larger than 2ⁿ·√(n+1)·max|fᵢ|·|lc f|.
        BigInteger most = BigInteger.Zero;
        foreach (BigInteger c in f)
            most = BigInteger.Max(most, BigInteger.Abs(c));
        BigInteger bound = (most * BigInteger.Abs(f[^1]) * (BigInteger)Math.Ceiling(Math.Sqrt(n + 1))) << n;
        var field = new ModularPoly(PrimeAbove(2 * bound + 1));
        BigInteger[] monic = field.Monic(field.Of(f));
        if (field.Gcd(monic, field.Derivative(monic)).Length != 1)
            return [f];
        return Recombine(f, [.. Modular(field, monic)], field);
    }

    private static List<BigInteger[]> Recombine(BigInteger[] f, List<BigInteger[]> parts, ModularPoly field)
    {
        var result = new List<BigInteger[]>();
        int budget = MostProducts;
        for (int size = 1; 2 * size <= parts.Count; size++)
        {
            bool found = true;
            while (found && 2 * size <= parts.Count)
            {
                found = false;
                foreach (int[] chosen in Subsets(parts.Count, size))
                {
                    if (--budget < 0)
                        return [.. result, f];
                    BigInteger[] product = [f[^1]];
                    foreach (int i in chosen)
                        product = field.Multiply(product, parts[i]);
                    BigInteger[] factor = Primitive(field.Symmetric(product));
                    if (Quotient(f, factor) is not { } quotient)
                        continue;
                    result.Add(factor);
                    f = quotient;
                    for (int k = chosen.Length - 1; k >= 0; k--)
                        parts.RemoveAt(chosen[k]);
                    found = true;
                    break;
                }
            }
        }
        return f.Length > 1 ? [.. result, f] : result;
    }

    // By degrees, then by halves at random.
    private static IEnumerable<BigInteger[]> Modular(ModularPoly field, BigInteger[] f)
    {
        BigInteger[] x = [BigInteger.Zero, BigInteger.One], power = x;
        var random = new Random(Seed);
        for (int d = 1; 2 * d <= f.Length - 1; d++)
        {
            power = field.Power(power, field.Prime, f);
            BigInteger[] common = field.Gcd(f, field.Subtract(power, x));
            if (common.Length == 1)
                continue;
            foreach (BigInteger[] part in OfDegree(field, common, d, random))
                yield return part;
            f = field.Divide(f, common).Quotient;
            power = field.Divide(power, f).Left;
        }
        if (f.Length > 1)
            yield return f;
    }

    private static List<BigInteger[]> OfDegree(ModularPoly field, BigInteger[] f, int d, Random random)
    {
        var result = new List<BigInteger[]>();
        var pending = new Stack<BigInteger[]>();
        pending.Push(f);
        BigInteger half = (BigInteger.Pow(field.Prime, d) - 1) / 2;
        while (pending.TryPop(out BigInteger[]? part))
        {
            if (part.Length - 1 == d)
            {
                result.Add(part);
                continue;
            }
            BigInteger[] common;
            do
            {
                var a = new BigInteger[part.Length - 1];
                for (int i = 0; i < a.Length; i++)
                    a[i] = random.Next();
                common = field.Gcd(part, field.Subtract(field.Power(field.Of(a), half, part), [BigInteger.One]));
            }
            while (common.Length == 1 || common.Length == part.Length);
            pending.Push(common);
            pending.Push(field.Divide(part, common).Quotient);
        }
        return result;
    }

    /// <summary>The sets of so many of the first n numbers, each in rising order.</summary>
    public static IEnumerable<int[]> Subsets(int n, int size)
    {
        int[] chosen = [.. Enumerable.Range(0, size)];
        while (true)
        {
            yield return [.. chosen];
            int k = size - 1;
            while (k >= 0 && chosen[k] == n - size + k)
                k--;
            if (k < 0)
                yield break;
            chosen[k]++;
            for (int i = k + 1; i < size; i++)
                chosen[i] = chosen[i - 1] + 1;
        }
    }

    private static BigInteger[] Primitive(BigInteger[] f)
    {
        BigInteger content = BigInteger.Zero;
        foreach (BigInteger c in f)
            content = BigInteger.GreatestCommonDivisor(content, c);
        if (f[^1].Sign < 0)
            content = -content;
        return Array.ConvertAll(f, c => c / content);
    }

    private static BigInteger[]? Quotient(BigInteger[] a, BigInteger[] b)
    {
        BigInteger[] rest = [.. a];
        var quotient = new BigInteger[Math.Max(0, a.Length - b.Length + 1)];
        for (int k = quotient.Length - 1; k >= 0; k--)
        {
            quotient[k] = BigInteger.DivRem(rest[k + b.Length - 1], b[^1], out BigInteger left);
            if (!left.IsZero)
                return null;
            for (int i = 0; i < b.Length; i++)
                rest[k + i] -= quotient[k] * b[i];
        }
        return Array.TrueForAll(rest, r => r.IsZero) ? quotient : null;
    }

    private static BigInteger PrimeAbove(BigInteger least)
    {
        BigInteger candidate = BigInteger.Max(least, 65_537) | BigInteger.One;
        while (!IsPrime(candidate))
            candidate += 2;
        return candidate;
    }

    // Miller and Rabin's test.
    private static bool IsPrime(BigInteger n)
    {
        int twos = 0;
        BigInteger odd = n - 1;
        while (odd.IsEven)
        {
            odd >>= 1;
            twos++;
        }
        foreach (int b in s_bases)
        {
            BigInteger x = BigInteger.ModPow(b, odd, n);
            bool passes = x.IsOne || x == n - 1;
            for (int i = 1; i < twos && !passes; i++)
            {
                x = x * x % n;
                passes = x == n - 1;
            }
            if (!passes)
                return false;
        }
        return true;
    }
}
