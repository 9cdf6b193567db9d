namespace Leibniz.Optimization.Proximal;

/// <summary>A pseudo-random generator of 64 bits, the same on every machine and in every version.</summary>
/// <remarks>Steele, Lea and Flood, 2014, "Fast splittable pseudorandom number generators": the constants are theirs.</remarks>
internal struct SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>The generator of one of many streams of a seed.</summary>
    public static SplitMix Stream(int seed, int stream)
    {
        var first = new SplitMix((ulong)(uint)seed);
        return new SplitMix(first.Next() ^ (ulong)(uint)stream * 0x9E3779B97F4A7C15);
    }

    /// <summary>64 random bits.</summary>
    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number within [0, 1), of 53 random bits.</summary>
    public double NextUnit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number within 0 … count − 1, by the high half of a product (bias below count/2⁶⁴).</summary>
    public int NextIndex(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>Puts the numbers into random order (Fisher and Yates, 1938).</summary>
    public void Shuffle(Span<int> numbers)
    {
        for (int i = numbers.Length - 1; i > 0; i--)
        {
            int j = NextIndex(i + 1);
            (numbers[i], numbers[j]) = (numbers[j], numbers[i]);
        }
    }
}
