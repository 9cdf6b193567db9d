using Leibniz.Imaging.Metrics;
using Leibniz.Imaging.Numerics;

namespace Leibniz.Imaging.Denoise;

/// <summary>Denoising of groups of similar patches under a weighted nuclear norm; the best of the models.</summary>
/// <remarks>
/// Each group of the 70 patches of 7×7 nearest to a reference goes through argmin_X ½‖X − Y‖²_F + Σᵢ wᵢ sᵢ(X) with
/// weights wᵢ = C / sᵢ(X) (Gu, Zhang, Zuo, Feng 2014); patches that overlap are averaged. Two rounds: the second gets a
/// fifth of what the first removed back and the noise that is then left. Colours are rotated to brightness and two
/// differences, and compared by brightness. About 40 bytes a sample.
/// </remarks>
public static class LowRankDenoiser
{
    private const int DefaultRounds = 2;

    // Chosen on the camera picture (σ = 25/255) among feedbacks 0.1 to 0.3 and shares 0.3 to 0.8, and kept elsewhere.
    private const double Feedback = 0.2, RemainingShare = 0.4;

    // Of the square (√n + √d)² σ² of the largest singular value that noise alone has in a d × n matrix.
    private const double Edge = 0.82;

    /// <summary>Denoises.</summary>
    /// <param name="image">The noisy image.</param>
    /// <param name="strength">The standard deviation of the noise in units of a sample, finite, ≥ 0; null to estimate it.</param>
    /// <param name="options">How to run; the tolerance is not used.</param>
    /// <exception cref="ArgumentOutOfRangeException">The strength is negative or not finite.</exception>
    /// <exception cref="ArgumentException">A sample is not finite.</exception>
    public static Restoration Run(Image image, double? strength = null, RestorationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        options ??= RestorationOptions.Default;
        options.Validate();
        Strength.Validate(strength);
        image.ThrowIfNotFinite(nameof(image));
        double sigma = strength ?? NoiseEstimate.Of(image);
        if (sigma == 0)
            return new(image.Clone(), 0, double.NaN, double.NaN, 0, false);
        int pixels = image.Pixels, rounds = options.MaxRounds ?? DefaultRounds, round = 0;
        PatchSettings settings = new PatchSettings().For(image);
        float[] noisy = [.. image.Samples];
        OpponentColours.Forward(noisy, pixels);
        float[] current = [.. noisy], input = new float[noisy.Length];
        var pass = new PatchPass(settings, image.Width, image.Height, image.Channels, options.Threads);
        Image Picture()
        {
            Image result = image.Like(image.Channels);
            current.CopyTo(result.Buffer, 0);
            OpponentColours.Back(result.Samples, pixels);
            return result;
        }
        for (; round < rounds; round++)
        {
            for (int i = 0; i < input.Length; i++)
                input[i] = current[i] + ((float)Feedback * (noisy[i] - current[i]));
            double left = round == 0 ? sigma : RemainingShare * Math.Sqrt(Math.Max(0, (sigma * sigma) - ImageMetrics.MeanSquare(noisy, input)));
            int done = round;
            if (!pass.Run(
                input, input, n => Threshold(settings, n, left), current, options.Cancellation,
                (part, parts) => options.Report("low rank", (done * parts) + part, rounds * parts, double.NaN, double.NaN, Picture)))
            {
                break;
            }
        }
        return new(Picture(), sigma, double.NaN, double.NaN, round, round < rounds);
    }

    /// <summary>The square below which the singular values of a group of n patches vanish.</summary>
    internal static double Threshold(PatchSettings settings, int patches, double sigma) =>
        Edge * sigma * sigma * Math.Pow(Math.Sqrt(patches) + settings.Side, 2);
}
