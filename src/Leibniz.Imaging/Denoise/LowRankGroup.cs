using Leibniz.Imaging.Numerics;

namespace Leibniz.Imaging.Denoise;

/// <summary>The weighted nuclear norm's proximal step on a group of similar patches; each thread has its own.</summary>
/// <remarks>
/// The group's patches, their mean taken off, are the columns of a matrix Y. The step keeps its singular vectors and
/// turns each singular value s into (s + √(s² − 4C)) / 2 where s² &gt; 4C, else 0: the fixed point of soft-thresholding
/// by weights C / s that fall as s grows (Gu, Zhang, Zuo, Feng 2014, corollary 1 and section 3.2).
/// </remarks>
internal sealed class LowRankGroup
{
    private readonly int _length, _most;
    private readonly float[] _patches, _gram, _coefficients, _means, _clean;
    private readonly SymmetricEigen _eigen;

    public LowRankGroup(PatchSettings settings)
    {
        (_length, _most) = (settings.Length, settings.Group);
        _patches = new float[_length * _most];
        _clean = new float[_length * _most];
        _gram = new float[_length * _length];
        _coefficients = new float[_most];
        _means = new float[_length];
        _eigen = new(_length);
    }

    /// <summary>Pixel r of patch j at [r · n + j] with n patches; filled by the caller.</summary>
    public Span<float> Patches => _patches;

    /// <summary>Denoises <paramref name="count"/> patches in place and returns the rank kept.</summary>
    /// <param name="count">How many patches there are.</param>
    /// <param name="threshold">4C, the square of the least singular value that is kept.</param>
    public int Shrink(int count, double threshold)
    {
        for (int r = 0; r < _length; r++)
        {
            Span<float> row = _patches.AsSpan(r * count, count);
            float mean = 0;
            foreach (float value in row)
                mean += value;
            mean /= count;
            foreach (ref float value in row)
                value -= mean;
            _means[r] = mean;
        }
        for (int r = 0; r < _length; r++)
        {
            for (int s = 0; s <= r; s++)
            {
                _gram[(r * _length) + s] = _gram[(s * _length) + r] =
                    Rows.Dot(_patches.AsSpan(r * count, count), _patches.AsSpan(s * count, count));
            }
        }
        Span<float> clean = _clean.AsSpan(0, _length * count), coefficients = _coefficients.AsSpan(0, count);
        double trace = 0;
        for (int r = 0; r < _length; r++)
        {
            clean.Slice(r * count, count).Fill(_means[r]);
            trace += _gram[(r * _length) + r];
        }
        int rank = 0;
        // The trace is the sum of the squares of all singular values.
        if (trace <= threshold)
        {
            clean.CopyTo(_patches);
            return rank;
        }
        _eigen.Decompose(_gram);
        for (int k = 0; k < _length; k++)
        {
            double square = _eigen.Values[k];
            if (!(square > threshold))
                continue;
            rank++;
            // (s + √(s² − 4C)) / (2 s)
            float factor = (float)(0.5 * (1 + Math.Sqrt(1 - (threshold / square))));
            ReadOnlySpan<float> vector = _eigen.Vectors.AsSpan(k * _length, _length);
            coefficients.Clear();
            for (int r = 0; r < _length; r++)
                Rows.Add(factor * vector[r], _patches.AsSpan(r * count, count), coefficients);
            for (int r = 0; r < _length; r++)
                Rows.Add(vector[r], coefficients, clean.Slice(r * count, count));
        }
        clean.CopyTo(_patches);
        return rank;
    }
}
