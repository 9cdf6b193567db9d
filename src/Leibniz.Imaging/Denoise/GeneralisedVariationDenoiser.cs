using Leibniz.Imaging.Metrics;
using Leibniz.Imaging.Numerics;

namespace Leibniz.Imaging.Denoise;

/// <summary>Denoising by total generalised variation of second order, coupled over the channels.</summary>
/// <remarks>
/// argmin_u ½‖u − f‖² + min_v λ (Σ|D u − v| + 2 Σ|E v|) (Bredies, Kunisch, Pock 2010): slopes cost nothing, where total
/// variation turns them into steps. Solved by algorithm 1 of Chambolle, Pock (2011) until no sample changes by more than
/// the tolerance, 2e-3 relative to the step, or for 300 rounds. About 60 bytes a sample.
/// </remarks>
public static class GeneralisedVariationDenoiser
{
    private const int MostRounds = 300;
    private const double Change = 2e-3;

    // Near the noise over the size of the dual: needs the fewest rounds on photographs with noise of 25/255.
    private const float Tau = 0.15f;

    /// <summary>Denoises.</summary>
    /// <param name="image">The noisy image f.</param>
    /// <param name="strength">λ in units of a sample, finite, ≥ 0; null to take <see cref="TotalVariationDenoiser.ChooseStrength"/>, which is within a tenth of the best here too.</param>
    /// <param name="options">How to run.</param>
    /// <exception cref="ArgumentOutOfRangeException">The strength is negative or not finite.</exception>
    /// <exception cref="ArgumentException">A sample is not finite.</exception>
    public static Restoration Run(Image image, double? strength = null, RestorationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        options ??= RestorationOptions.Default;
        options.Validate();
        Strength.Validate(strength);
        image.ThrowIfNotFinite(nameof(image));
        double lambda = strength ?? TotalVariationDenoiser.ChooseStrength(image, NoiseEstimate.Of(image), options);
        return lambda == 0
            ? new(image.Clone(), 0, 0, 0, 0, false)
            : Solve(image, lambda, options, options.Tolerance ?? Change, options.MaxRounds ?? MostRounds);
    }

    private static Restoration Solve(Image image, double lambda, RestorationOptions options, double tolerance, int rounds)
    {
        Image result = image.Clone();
        float[] data = image.Buffer;
        var problem = new VariationProblem(
            result, lambda, true, Tau, new Bands(options.Threads), (i, value, tau) => (value + (tau * data[i])) / (1 + tau));
        double Fidelity() => 0.5 * data.Length * ImageMetrics.MeanSquare(result.Samples, data);
        return VariationRun.Solve("total generalised variation", problem, result, lambda, Fidelity, tolerance, rounds, options);
    }
}
