using System.Numerics;

namespace Leibniz.Imaging.Numerics;

/// <summary>The discrete Fourier transform of every column of a matrix at once, for lengths 2ᵃ 3ᵇ 5ᶜ.</summary>
/// <remarks>
/// Stockham's self-sorting scheme (Van Loan 1992, section 1.7): a factor at a time, from one array to the other. Lanes
/// are neighbouring columns, so that a butterfly is the same arithmetic on whole rows.
/// </remarks>
internal sealed class ColumnTransform
{
    private readonly int _length;
    private readonly int[] _factors;
    private readonly double[] _cosines, _sines;

    public ColumnTransform(int length)
    {
        _length = length;
        var factors = new List<int>();
        int rest = length;
        foreach (int factor in (ReadOnlySpan<int>)[4, 2, 3, 5])
        {
            for (; rest % factor == 0; rest /= factor)
                factors.Add(factor);
        }
        if (rest != 1)
            throw new ArgumentException($"Expected a length of factors 2, 3 and 5, came {length}.", nameof(length));
        _factors = [.. factors];
        _cosines = [.. Enumerable.Range(0, length).Select(k => Math.Cos(2 * Math.PI * k / length))];
        _sines = [.. Enumerable.Range(0, length).Select(k => Math.Sin(2 * Math.PI * k / length))];
    }

    /// <summary>The least length of factors 2, 3 and 5 that is at least <paramref name="length"/>.</summary>
    public static int GoodLength(int length)
    {
        for (; ; length++)
        {
            int rest = length;
            foreach (int factor in (ReadOnlySpan<int>)[2, 3, 5])
            {
                while (rest % factor == 0)
                    rest /= factor;
            }
            if (rest == 1)
                return length;
        }
    }

    /// <summary>Transforms columns <paramref name="from"/> to <paramref name="to"/> in place, without a factor.</summary>
    /// <param name="real">Real parts, [length, width].</param>
    /// <param name="imaginary">Imaginary parts.</param>
    /// <param name="width">Columns in all.</param>
    /// <param name="from">The first column.</param>
    /// <param name="to">The column after the last.</param>
    /// <param name="inverse">Whether the exponent is positive.</param>
    public void Run(double[] real, double[] imaginary, int width, int from, int to, bool inverse)
    {
        int w = to - from;
        double[] ar = new double[_length * w], ai = new double[_length * w], br = new double[_length * w], bi = new double[_length * w];
        for (int k = 0; k < _length; k++)
        {
            real.AsSpan((k * width) + from, w).CopyTo(ar.AsSpan(k * w));
            imaginary.AsSpan((k * width) + from, w).CopyTo(ai.AsSpan(k * w));
        }
        int remaining = _length, stride = 1;
        foreach (int factor in _factors)
        {
            int m = remaining / factor;
            for (int p = 0; p < m; p++)
            {
                for (int q = 0; q < stride; q++)
                    Butterfly(factor, p, q, m, stride, w, inverse, ar, ai, br, bi);
            }
            (ar, ai, br, bi) = (br, bi, ar, ai);
            (remaining, stride) = (m, stride * factor);
        }
        for (int k = 0; k < _length; k++)
        {
            ar.AsSpan(k * w, w).CopyTo(real.AsSpan((k * width) + from));
            ai.AsSpan(k * w, w).CopyTo(imaginary.AsSpan((k * width) + from));
        }
    }

    // Output j of the block (p, q) is ω^(p j) Σ_i ζ^(i j) input i, with ω = e^(∓2πi/remaining), ζ = e^(∓2πi/factor).
    private void Butterfly(
        int factor, int p, int q, int m, int stride, int w, bool inverse, double[] ar, double[] ai, double[] br, double[] bi)
    {
        int turn = _length / factor, twiddle = _length / (m * factor);
        for (int j = 0; j < factor; j++)
        {
            int target = (((p * factor) + j) * stride + q) * w;
            Span<double> real = br.AsSpan(target, w), imaginary = bi.AsSpan(target, w);
            real.Clear();
            imaginary.Clear();
            for (int i = 0; i < factor; i++)
            {
                int angle = (int)((((long)p * j * twiddle) + ((long)i * j * turn)) % _length);
                double c = _cosines[angle], s = inverse ? _sines[angle] : -_sines[angle];
                int source = ((((i * m) + p) * stride) + q) * w;
                AddTurned(c, s, ar.AsSpan(source, w), ai.AsSpan(source, w), real, imaginary);
            }
        }
    }

    private static void AddTurned(
        double c, double s, ReadOnlySpan<double> ar, ReadOnlySpan<double> ai, Span<double> real, Span<double> imaginary)
    {
        Vector<double> cosine = new(c), sine = new(s);
        int x = 0;
        for (; x + Vector<double>.Count <= ar.Length; x += Vector<double>.Count)
        {
            Vector<double> re = new(ar[x..]), im = new(ai[x..]);
            (new Vector<double>(real[x..]) + (cosine * re) - (sine * im)).CopyTo(real[x..]);
            (new Vector<double>(imaginary[x..]) + (cosine * im) + (sine * re)).CopyTo(imaginary[x..]);
        }
        for (; x < ar.Length; x++)
        {
            real[x] += (c * ar[x]) - (s * ai[x]);
            imaginary[x] += (c * ai[x]) + (s * ar[x]);
        }
    }
}
