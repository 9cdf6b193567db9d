using System.Numerics;

namespace Leibniz.Imaging.Numerics;

/// <summary>Random numbers that are the same for a seed on every machine.</summary>
/// <remarks>xoshiro256** (Blackman, Vigna 2021) seeded by SplitMix64 (Steele, Lea, Flood 2014); normal ones by the polar method (Marsaglia, Bray 1964).</remarks>
public sealed class NormalSource
{
    private readonly ulong[] _state = new ulong[4];
    private double _spare = double.NaN;

    /// <summary>Makes a source.</summary>
    /// <param name="seed">Any number.</param>
    public NormalSource(ulong seed)
    {
        for (int i = 0; i < _state.Length; i++)
        {
            // The increment is 2⁶⁴ over the golden ratio, the multipliers Stafford's variant 13, as SplitMix64 has them.
            ulong z = seed += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            _state[i] = z ^ (z >> 31);
        }
    }

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        ulong result = BitOperations.RotateLeft(_state[1] * 5, 7) * 9, shifted = _state[1] << 17;
        _state[2] ^= _state[0];
        _state[3] ^= _state[1];
        _state[1] ^= _state[2];
        _state[0] ^= _state[3];
        _state[2] ^= shifted;
        _state[3] = BitOperations.RotateLeft(_state[3], 45);
        return result;
    }

    /// <summary>A number evenly spread over [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextUniform() => (NextBits() >> 11) * (1.0 / (1L << 53));

    /// <summary>A number of the normal distribution of mean 0 and variance 1.</summary>
    public double NextNormal()
    {
        if (!double.IsNaN(_spare))
        {
            double spare = _spare;
            _spare = double.NaN;
            return spare;
        }
        double u, v, s;
        do
        {
            u = (2 * NextUniform()) - 1;
            v = (2 * NextUniform()) - 1;
            s = (u * u) + (v * v);
        }
        while (s is >= 1 or 0);
        double scale = Math.Sqrt(-2 * Math.Log(s) / s);
        _spare = v * scale;
        return u * scale;
    }
}
