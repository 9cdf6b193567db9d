using Leibniz.Imaging.Numerics;
using Leibniz.Imaging.Operators;

namespace Leibniz.Imaging.Inpaint;

/// <summary>Fills holes with the smoothest surface: argmin ½‖L u‖² over the lost pixels, L the Laplacian.</summary>
/// <remarks>
/// Its minimiser has L² u = 0 in the holes, with no flow across the border of the picture. Solved for each channel by
/// conjugate gradients to a relative residual of 1e-6 unless told otherwise. Best for small holes.
/// </remarks>
public static class BiharmonicInpainter
{
    private const int MostRounds = 3000;
    private const double Residual = 1e-6;

    // The diagonal of L² away from the border: 4² + 4 · 1².
    private const double Diagonal = 20;

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
        double tolerance = options.Tolerance ?? Residual;
        int rounds = options.MaxRounds ?? MostRounds;
        var outcomes = new (int Rounds, double Residual)[image.Channels];
        var reporting = new Lock();
        Parallel.For(0, image.Channels, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, c => outcomes[c] = Solve(c));
        int most = outcomes.Max(o => o.Rounds);
        double worst = outcomes.Max(o => o.Residual);
        return new(result, 0, double.NaN, worst, most, worst > tolerance && most < rounds);

        (int Rounds, double Residual) Solve(int channel)
        {
            var laplacian = new LaplacianOperator(image.Width, image.Height);
            int[] at = [.. Enumerable.Range(0, image.Pixels).Where(i => holes.Lost[i])];
            double[] whole = new double[image.Pixels], image1 = new double[image.Pixels], image2 = new double[image.Pixels];
            void Twice()
            {
                laplacian.Apply(whole, image1);
                laplacian.Apply(image1, image2);
            }
            // Right side: −L² of the known pixels alone, at the lost ones.
            for (int i = 0; i < whole.Length; i++)
                whole[i] = holes.Lost[i] ? 0 : result.Plane(channel)[i];
            Twice();
            double[] right = [.. at.Select(i => -image2[i])], x = new double[at.Length];
            for (int k = 0; k < at.Length; k++)
                x[k] = result.Plane(channel)[at[k]];
            double[] diagonal = [.. at.Select(_ => Diagonal)];
            Array.Clear(whole);
            (int, double) outcome = ConjugateGradients.Solve(
                (v, av) =>
                {
                    for (int k = 0; k < at.Length; k++)
                        whole[at[k]] = v[k];
                    Twice();
                    for (int k = 0; k < at.Length; k++)
                        av[k] = image2[at[k]];
                },
                diagonal, right, x, tolerance, rounds,
                (round, residual) =>
                {
                    if (channel == 0 && round % 10 == 0)
                    {
                        lock (reporting)
                            options.Report("biharmonic", round, rounds, double.NaN, residual, result.Clone);
                    }
                    return !options.Cancellation.IsCancellationRequested;
                });
            Span<float> plane = result.Plane(channel);
            for (int k = 0; k < at.Length; k++)
                plane[at[k]] = (float)x[k];
            return outcome;
        }
    }
}
