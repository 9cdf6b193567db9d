namespace Leibniz.Imaging.Denoise;

/// <summary>Denoising by soft-thresholding the details of a wavelet frame, coupled over the channels.</summary>
/// <remarks>
/// u = Wᵀ S(W f), W the undecimated transform of four levels by Daubechies' filters of two vanishing moments, a Parseval
/// frame (WᵀW = 1), S the proximal step of λ‖·‖ on the channels' coefficient at one place, λ scaled by the length of the
/// level's atoms. That is the average of the L1 steps in all shifts of the orthonormal basis (Coifman, Donoho 1995).
/// About 32 bytes a sample.
/// </remarks>
public static class WaveletDenoiser
{
    /// <summary>Denoises.</summary>
    /// <param name="image">The noisy image f.</param>
    /// <param name="strength">λ in units of a sample, finite, ≥ 0; null to choose it by <see cref="ChooseStrength"/>.</param>
    /// <param name="options">How to run; there is one round.</param>
    /// <exception cref="ArgumentOutOfRangeException">The strength is negative or not finite.</exception>
    /// <exception cref="ArgumentException">A sample is not finite.</exception>
    public static Restoration Run(Image image, double? strength = null, RestorationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        options ??= RestorationOptions.Default;
        options.Validate();
        Strength.Validate(strength);
        image.ThrowIfNotFinite(nameof(image));
        double lambda = strength ?? ChooseStrength(image, NoiseEstimate.Of(image), options);
        if (lambda == 0 || options.Cancellation.IsCancellationRequested)
            return new(image.Clone(), lambda, double.NaN, double.NaN, 0, lambda != 0);
        Image result = Shrink(image, lambda, Frame(image, options.Threads));
        options.Report("wavelet", 1, 1, double.NaN, double.NaN, result.Clone);
        return new(result, lambda, double.NaN, double.NaN, 1, false);
    }

    /// <summary>The λ of least estimated error (SURE).</summary>
    /// <inheritdoc cref="Strength.ByRisk" path="/remarks"/>
    /// <param name="image">The noisy image.</param>
    /// <param name="noise">The standard deviation of the noise, ≥ 0.</param>
    /// <param name="options">How to run.</param>
    public static double ChooseStrength(Image image, double noise, RestorationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        int threads = (options ?? RestorationOptions.Default).Threads;
        WaveletFrame? frame = null;
        return Strength.ByRisk(image, noise, noise / 3, 4 * noise, (piece, lambda) => Shrink(piece, lambda, frame ??= Frame(piece, threads)));
    }

    private static WaveletFrame Frame(Image image, int threads) => new(image.Width, image.Height, image.Channels, threads);

    private static Image Shrink(Image image, double lambda, WaveletFrame frame)
    {
        Image result = image.Clone();
        // Rotated so that the coupling is of brightness and colour differences, whose details seldom go together.
        OpponentColours.Forward(result.Samples, image.Pixels);
        frame.Shrink(result.Buffer, (float)lambda);
        OpponentColours.Back(result.Samples, image.Pixels);
        return result;
    }
}
