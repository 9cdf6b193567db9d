namespace Leibniz.Imaging.Denoise;

/// <summary>The standard deviation of white noise, estimated from the finest diagonal details.</summary>
/// <remarks>
/// Median |d| / 0.6745 over the diagonal coefficients d of an orthonormal wavelet of two vanishing moments: in the
/// finest scale a picture has few large coefficients, which a median ignores (Donoho, Johnstone 1994, section 6).
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
        int w = (width - 2) / 2, h = (height - 2) / 2;
        var magnitudes = new float[w * h];
        for (int y = 0; y < h; y++)
        {
            for (int x = 0; x < w; x++)
            {
                float sum = 0;
                for (int j = 0; j < 4; j++)
                {
                    for (int i = 0; i < 4; i++)
                        sum += s_detail[i] * s_detail[j] * plane[(((2 * y) + j) * width) + (2 * x) + i];
                }
                magnitudes[(y * w) + x] = Math.Abs(sum);
            }
        }
        Array.Sort(magnitudes);
        return magnitudes[magnitudes.Length / 2] / NormalQuartile;
    }
}
