using Leibniz.Imaging.Numerics;

namespace Leibniz.Imaging.Inpaint;

/// <summary>Fills holes by the least total generalised variation of second order: slopes and edges carried on.</summary>
/// <remarks>
/// argmin_u min_v Σ|D u − v| + 2 Σ|E v| over the lost pixels, coupled over channels, the known pixels fixed. Solved by algorithm 1 of
/// Chambolle, Pock (2011), from averages of known pixels, until no sample changes by more than the tolerance, 1e-3 relative
/// to the step, or for 1,000 rounds.
/// </remarks>
public static class GeneralisedVariationInpainter
{
    private const int MostRounds = 1000;
    private const double Change = 1e-3;
    private const float Tau = 0.2f;

    /// <summary>Fills the holes.</summary>
    /// <param name="image">The image; what stands in its holes is ignored, and may be no number.</param>
    /// <param name="mask">1 (≥ ½ in a channel) where a pixel is lost, of the image's size.</param>
    /// <param name="options">How to run.</param>
    /// <exception cref="ArgumentException">The mask has another size or loses every pixel, or a known sample is not finite.</exception>
    public static Restoration Run(Image image, Image mask, RestorationOptions? options = null)
    {
        options ??= RestorationOptions.Default;
        Holes holes = Holes.Of(image, mask, options);
        Image result = holes.Filled(image);
        if (holes.Count == 0)
            return new(result, 0, 0, 0, 0, false);
        float[] known = [.. result.Samples];
        bool[] lost = holes.Lost;
        int pixels = image.Pixels;
        var problem = new VariationProblem(
            result, 1, true, Tau, new Bands(options.Threads), (i, value, _) => lost[i % pixels] ? value : known[i]);
        return VariationRun.Solve(
            "total generalised variation", problem, result, 0, static () => 0, options.Tolerance ?? Change, options.MaxRounds ?? MostRounds, options);
    }
}
