using Leibniz.Imaging.Numerics;

namespace Leibniz.Imaging.Deblur;

/// <summary>Undoes a known blur under the heavy tails that gradients of photographs have.</summary>
/// <remarks>
/// argmin_u ½‖M(k ∗ u) − f‖² + λ Σ|∇u|^(2/3), coupled over the channels, on a domain that reaches beyond the picture by the
/// kernel, where data are unknown (M), so that borders do not ring. Half-quadratic splitting (Krishnan, Fergus 2009): w
/// stands for ∇u at the price of ½β|∇u − w|², u and w are found in turn, and β grows from stage to stage. The function is
/// not convex: the result is a stationary point, the stages lead to a good one.
/// </remarks>
public static class HyperLaplacianDeblurrer
{
    private const int Stages = 7, RoundsOfStage = 6;

    // With six rounds a stage, the best of some twenty choices on the camera picture with noise of 2/255 under a Gaussian
    // and a box: λ / σ² of 1 to 4, first β / λ of 1 to 10, weights of the data's splitting of 0.03 to 0.3.
    private const double DataWeight = 0.3, StrengthOverVariance = 2, FirstWeight = 2;

    // The paper's section 3: β grows by 2√2.
    private static readonly double s_growth = 2 * Math.Sqrt(2);

    /// <summary>Deblurs.</summary>
    /// <param name="image">The blurred image f.</param>
    /// <param name="kernel">The blur, no larger than the image.</param>
    /// <param name="strength">λ, finite, &gt; 0; null to take twice the estimated variance of the noise.</param>
    /// <param name="options">How to run; the tolerance is not used.</param>
    /// <exception cref="ArgumentOutOfRangeException">The strength is not positive or not finite.</exception>
    /// <exception cref="ArgumentException">The kernel is larger than the image, or a sample is not finite.</exception>
    public static Restoration Run(Image image, BlurKernel kernel, double? strength = null, RestorationOptions? options = null)
    {
        options ??= RestorationOptions.Default;
        DeblurInput.Validate(image, kernel, strength, options);
        double lambda = strength ?? StrengthOverVariance * DeblurInput.Variance(image), change = double.PositiveInfinity;
        var problem = new DeblurProblem(image, kernel, GradientPrior.HyperLaplacian, lambda, DataWeight, FirstWeight * lambda, new Bands(options.Threads));
        int rounds = options.MaxRounds ?? Stages * RoundsOfStage, round = 0;
        while (round < rounds && !options.Cancellation.IsCancellationRequested)
        {
            problem.GradientWeight = FirstWeight * lambda * Math.Pow(s_growth, Math.Min(round / RoundsOfStage, Stages - 1));
            change = problem.Step();
            round++;
            if (options.Progress is not null)
                options.Report("deblur", round, rounds, problem.Evaluate().Objective, change, problem.Picture);
        }
        return new(problem.Picture(), lambda, problem.Evaluate().Objective, change, round, round < rounds);
    }
}
