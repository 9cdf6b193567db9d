using Leibniz.Imaging.Denoise;
using Leibniz.Imaging.Numerics;

namespace Leibniz.Imaging.Inpaint;

/// <summary>Fills scattered holes by groups of similar patches under a weighted nuclear norm.</summary>
/// <remarks>
/// Starts from the biharmonic surface; then rounds of the denoiser's step, with a strength that falls from 16/255 to
/// 2.5/255, each followed by a return to what is known: alternating proximal steps of the patch prior and of the data
/// (the scheme of Venkatakrishnan, Bouman, Wohlberg 2013). Best for random pixels; large holes it leaves smooth.
/// </remarks>
public static class LowRankInpainter
{
    private const int DefaultRounds = 6;

    // Tried on the camera picture with 50 and 80 of 100 pixels lost: a first value of 12 to 20 changes 0.05 dB.
    private const double First = 16 / 255.0, Last = 2.5 / 255;

    /// <summary>Fills the holes.</summary>
    /// <param name="image">The image; what stands in its holes is ignored, and may be no number.</param>
    /// <param name="mask">1 (≥ ½ in a channel) where a pixel is lost, of the image's size.</param>
    /// <param name="options">How to run; the tolerance is not used.</param>
    /// <exception cref="ArgumentException">The mask has another size or loses every pixel, or a known sample is not finite.</exception>
    public static Restoration Run(Image image, Image mask, RestorationOptions? options = null)
    {
        options ??= RestorationOptions.Default;
        Holes holes = Holes.Of(image, mask, options);
        // The start needs no more accuracy than the first round keeps.
        Restoration start = BiharmonicInpainter.Run(image, mask, options with { Tolerance = 1e-3, MaxRounds = null });
        if (holes.Count == 0 || start.Stopped)
            return start;
        Image result = start.Image;
        int pixels = image.Pixels, rounds = options.MaxRounds ?? DefaultRounds, round = 0;
        PatchSettings settings = new PatchSettings { Side = 6, Group = 40, Radius = 10 }.For(image);
        var pass = new PatchPass(settings, image.Width, image.Height, image.Channels, options.Threads);
        float[] rotated = new float[pixels * image.Channels], clean = new float[rotated.Length];
        for (; round < rounds; round++)
        {
            double sigma = First * Math.Pow(Last / First, (double)round / Math.Max(1, rounds - 1));
            result.Samples.CopyTo(rotated);
            OpponentColours.Forward(rotated, pixels);
            int done = round;
            if (!pass.Run(
                rotated, rotated, n => LowRankDenoiser.Threshold(settings, n, sigma), clean, options.Cancellation,
                (part, parts) => options.Report("low rank", (done * parts) + part, rounds * parts, double.NaN, double.NaN, result.Clone)))
            {
                break;
            }
            clean.CopyTo(result.Buffer, 0);
            OpponentColours.Back(result.Samples, pixels);
            holes.Restore(image, result);
        }
        return new(result, 0, double.NaN, double.NaN, round, round < rounds);
    }
}
