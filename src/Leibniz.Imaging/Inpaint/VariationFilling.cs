using Leibniz.Imaging.Numerics;

namespace Leibniz.Imaging.Inpaint;

/// <summary>Fills holes by the least variation, the known pixels fixed.</summary>
/// <remarks>
/// Algorithm 1 of Chambolle, Pock (2011), from averages of known pixels, until no sample changes by more than the
/// tolerance, 1e-3 relative to the step, or for 1,000 rounds.
/// </remarks>
internal static class VariationFilling
{
    private const int MostRounds = 1000;
    private const double Change = 1e-3;
    private const float Tau = 0.2f;

    /// <summary>Fills the holes.</summary>
    /// <param name="stage">What is reported as the stage.</param>
    /// <param name="isGeneralised">Whether the variation is the generalised one of second order.</param>
    /// <param name="image">The image.</param>
    /// <param name="mask">1 (≥ ½ in a channel) where a pixel is lost.</param>
    /// <param name="options">How to run.</param>
    public static Restoration Run(string stage, bool isGeneralised, Image image, Image mask, RestorationOptions? options)
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
            result, 1, isGeneralised, Tau, new Bands(options.Threads), (i, value, _) => lost[i % pixels] ? value : known[i]);
        return VariationRun.Solve(stage, problem, result, 0, static () => 0, options.Tolerance ?? Change, options.MaxRounds ?? MostRounds, options);
    }
}
