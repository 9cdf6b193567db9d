namespace Leibniz.Imaging.Denoise;

/// <summary>The standard deviation of white noise, estimated from the finest diagonal details.</summary>
/// <remarks>
/// Median |d| / 0.6745 over the diagonal coefficients d of an orthonormal wavelet of two vanishing moments: in the
/// finest scale a picture has few large coefficients, which a median ignores (Donoho, Johnstone 1994, section 6).
/// Only the quarter of the picture whose averages of 4×4 change least is taken, since texture would count as noise.
/// Channels are averaged as variances.
/// </remarks>
public static class NoiseEstimate
{
    // The upper quartile of the normal distribution, the median of |x|.
    private const double NormalQuartile = 0.67448975019608171;

    // Daubechies' high-pass filter of two vanishing moments: (1 − √3, √3 − 3, 3 + √3, −1 − √3) / (4 √2).
    private static readonly float[] s_detail =
        [.. new[] { 1 - Math.Sqrt(3), Math.Sqrt(3) - 3, 3 + Math.Sqrt(3), -1 - Math.Sqrt(3) }.Select(v => (float)(v / (4 * Math.Sqrt(2))))];

    /// <summary>Estimates the standard deviation of the noise, in units of a sample.</summary>
    /// <param name="image">The noisy image; smaller than 8×8 gives 0.</param>
    public static double Of(Image image)
    {
        ArgumentNullException.ThrowIfNull(image);
        if (image.Width < 8 || image.Height < 8)
            return 0;
        double variance = 0;
        for (int c = 0; c < image.Channels; c++)
            variance += Math.Pow(OfPlane(image.Plane(c), image.Width, image.Height), 2);
        return Math.Sqrt(variance / image.Channels);
    }

    private static double OfPlane(ReadOnlySpan<float> plane, int width, int height)
    {
        const int block = 4;
        int w = (width - 2) / block, h = (height - 2) / block;
        float[] averages = Averages(plane, width, w, h, block);
        var slopes = new float[w * h];
        for (int y = 0; y < h; y++)
        {
            for (int x = 0; x < w; x++)
            {
                float gx = averages[(y * w) + Math.Min(x + 1, w - 1)] - averages[(y * w) + Math.Max(x - 1, 0)];
                float gy = averages[(Math.Min(y + 1, h - 1) * w) + x] - averages[(Math.Max(y - 1, 0) * w) + x];
                slopes[(y * w) + x] = (gx * gx) + (gy * gy);
            }
        }
        float[] sorted = [.. slopes];
        Array.Sort(sorted);
        float flat = sorted[sorted.Length / 4];
        var magnitudes = new List<float>(w * h);
        for (int y = 0; y < h; y++)
        {
            for (int x = 0; x < w; x++)
            {
                if (slopes[(y * w) + x] > flat)
                    continue;
                for (int k = 0; k < block; k++)
                    magnitudes.Add(Math.Abs(Detail(plane, width, (x * block) + (2 * (k & 1)), (y * block) + (k & 2))));
            }
        }
        magnitudes.Sort();
        return magnitudes[magnitudes.Count / 2] / NormalQuartile;
    }

    private static float Detail(ReadOnlySpan<float> plane, int width, int left, int top)
    {
        float sum = 0;
        for (int j = 0; j < s_detail.Length; j++)
        {
            for (int i = 0; i < s_detail.Length; i++)
                sum += s_detail[i] * s_detail[j] * plane[((top + j) * width) + left + i];
        }
        return sum;
    }

    private static float[] Averages(ReadOnlySpan<float> plane, int width, int w, int h, int block)
    {
        var averages = new float[w * h];
        for (int y = 0; y < h * block; y++)
        {
            for (int x = 0; x < w * block; x++)
                averages[(y / block * w) + (x / block)] += plane[(y * width) + x] / (block * block);
        }
        return averages;
    }
}
