namespace Leibniz.Imaging.Metrics;

/// <summary>How far two images of one size are apart.</summary>
/// <remarks>Samples are taken as they stand, with a range of 1; opacity is ignored.</remarks>
public static class ImageMetrics
{
    /// <summary>The peak signal-to-noise ratio 10 log₁₀(1 / mean (a − b)²), in dB; +∞ where the images agree.</summary>
    /// <param name="a">One image.</param>
    /// <param name="b">The other.</param>
    /// <exception cref="ArgumentException">Sizes or channels differ.</exception>
    public static double Psnr(Image a, Image b)
    {
        Require(a, b);
        return -10 * Math.Log10(MeanSquare(a.Samples, b.Samples));
    }

    /// <summary>The structural similarity over uniform windows of 7×7, averaged over pixels and channels.</summary>
    /// <remarks>
    /// (2 μₐ μ_b + C₁)(2 σ_ab + C₂) / ((μₐ² + μ_b² + C₁)(σₐ² + σ_b² + C₂)), C₁ = 0.01², C₂ = 0.03², with the unbiased
    /// covariances of each window that lies within the image: the defaults of scikit-image.
    /// Source: Wang, Bovik, Sheikh, Simoncelli (2004), equation 13.
    /// </remarks>
    /// <param name="a">One image, at least 7×7.</param>
    /// <param name="b">The other.</param>
    /// <exception cref="ArgumentException">Sizes or channels differ, or the images are smaller than the window.</exception>
    public static double Ssim(Image a, Image b)
    {
        Require(a, b);
        RequireAtLeast(a, Similarity.UniformSize);
        double sum = 0;
        for (int c = 0; c < a.Channels; c++)
            sum += Similarity.Uniform(Widen(a.Plane(c)), Widen(b.Plane(c)), a.Width, a.Height);
        return sum / a.Channels;
    }

    /// <summary>The structural similarity over five scales, averaged over channels.</summary>
    /// <remarks>
    /// ∏ₖ csₖ^wₖ · l₅^w₅ with Gaussian windows of 11×11 (σ = 1.5) and w = (0.0448, 0.2856, 0.3001, 0.2363, 0.1333); a
    /// scale is half the one before, by averages of 2×2. A negative contrast term counts as 0.
    /// Source: Wang, Simoncelli, Bovik (2003), equation 7 and section 3.2.
    /// </remarks>
    /// <param name="a">One image, at least 176×176 (11 pixels at the coarsest scale).</param>
    /// <param name="b">The other.</param>
    /// <exception cref="ArgumentException">Sizes or channels differ, or the images are too small for five scales.</exception>
    public static double MultiScaleSsim(Image a, Image b)
    {
        Require(a, b);
        RequireAtLeast(a, Similarity.GaussianSize << (Similarity.Scales - 1));
        double sum = 0;
        for (int c = 0; c < a.Channels; c++)
            sum += Similarity.MultiScale(Widen(a.Plane(c)), Widen(b.Plane(c)), a.Width, a.Height);
        return sum / a.Channels;
    }

    /// <summary>The deviation of the similarity of gradient magnitudes, of the luma; 0 where the images agree.</summary>
    /// <remarks>
    /// The standard deviation of (2 gₐ g_b + T) / (gₐ² + g_b² + T), T = 170 / 255², over Prewitt gradients of the images
    /// halved by averages of 2×2. Source: Xue, Zhang, Mou, Bovik (2014), equations 3 to 6.
    /// </remarks>
    /// <param name="a">One image, at least 6×6.</param>
    /// <param name="b">The other.</param>
    /// <exception cref="ArgumentException">Sizes or channels differ, or the images are too small.</exception>
    public static double Gmsd(Image a, Image b)
    {
        Require(a, b);
        RequireAtLeast(a, 6);
        return GradientSimilarity.Deviation(Luma.Of(a), Luma.Of(b), a.Width, a.Height);
    }

    internal static double MeanSquare(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            double difference = (double)a[i] - b[i];
            sum += difference * difference;
        }
        return sum / a.Length;
    }

    private static double[] Widen(ReadOnlySpan<float> plane)
    {
        var wide = new double[plane.Length];
        for (int i = 0; i < wide.Length; i++)
            wide[i] = plane[i];
        return wide;
    }

    private static void Require(Image a, Image b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        a.ThrowUnlessSameSize(b, nameof(b));
        if (a.Channels != b.Channels)
            throw new ArgumentException($"Expected an image of {a.Channels} channels, came one of {b.Channels}.", nameof(b));
    }

    private static void RequireAtLeast(Image image, int size)
    {
        if (image.Width < size || image.Height < size)
            throw new ArgumentException($"Expected images of at least {size}×{size} pixels, came {image.Width}×{image.Height}.");
    }
}
