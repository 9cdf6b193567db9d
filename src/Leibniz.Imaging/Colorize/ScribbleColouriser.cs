using Leibniz.Imaging.Inpaint;
using Leibniz.Imaging.Metrics;
using Leibniz.Imaging.Numerics;

namespace Leibniz.Imaging.Colorize;

/// <summary>Colours a grey picture from a few coloured pixels: neighbours of like brightness get like colours.</summary>
/// <remarks>
/// argmin ½ Σ_r (u(r) − Σ_s w_rs u(s))² for each colour difference u (red less luma, blue less luma), the given pixels fixed,
/// w_rs ∝ exp(−(Y(r) − Y(s))² / 2σ_r²) over the eight neighbours (Levin, Lischinski, Weiss 2004). The luma of the result is
/// that of the grey picture, before clamping. Solved by conjugate gradients with products of the Hessian and a vector, from
/// a solution at half the size and so on down, to a relative residual of 1e-5 or for 1,000 rounds. About 110 bytes a pixel.
/// </remarks>
public static class ScribbleColouriser
{
    private const int MostRounds = 1000, CoarseRounds = 200, LeastSide = 8, RoundsBetweenReports = 5;
    private const double Residual = 1e-5;

    /// <summary>Colours a picture.</summary>
    /// <param name="grey">The grey picture; of one with colours the luma is taken.</param>
    /// <param name="scribbles">
    /// The colours, of the same size. With an opacity, the pixels of opacity ½ or more are given; without, those that differ
    /// from the grey picture by more than 1.5/255 in a channel. Only their hue counts, not their brightness.
    /// </param>
    /// <param name="options">How to run.</param>
    /// <returns>A picture of three channels with the depth and opacity of <paramref name="grey"/>.</returns>
    /// <exception cref="ArgumentException">Sizes differ, no pixel is given, or a sample is not finite.</exception>
    public static Restoration Run(Image grey, Image scribbles, RestorationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(grey);
        ArgumentNullException.ThrowIfNull(scribbles);
        options ??= RestorationOptions.Default;
        options.Validate();
        grey.ThrowUnlessSameSize(scribbles, nameof(scribbles));
        grey.ThrowIfNotFinite(nameof(grey));
        scribbles.ThrowIfNotFinite(nameof(scribbles));
        float[] luma = [.. Luma.Of(grey).Select(y => (float)y)];
        Scribbles given = Scribbles.Of(scribbles, luma);
        if (!given.Known.Contains(true))
            throw new ArgumentException("Expected scribbles of which at least one pixel is opaque or differs from the grey picture, came none.", nameof(scribbles));
        ColourProblem problem = Start(luma, given, grey.Width, grey.Height, options);
        int rounds = options.MaxRounds ?? MostRounds, round = 0;
        double tolerance = options.Tolerance ?? Residual;
        Image Picture() => Join(grey, luma, problem.Plane(0), problem.Plane(1));
        bool moves = true;
        while (round < rounds && problem.Change > tolerance && !options.Cancellation.IsCancellationRequested && (moves = problem.Step()))
        {
            if (++round % RoundsBetweenReports == 0)
                options.Report("colourise", round, rounds, problem.Objective, problem.Change, Picture);
        }
        return new(Picture(), 0, problem.Objective, problem.Change, round, moves && problem.Change > tolerance && round < rounds);
    }

    // The problem at its first guess, which is the solution at half the size.
    private static ColourProblem Start(float[] luma, Scribbles given, int width, int height, RestorationOptions options)
    {
        var bands = new Bands(options.Threads);
        float[] red = [.. given.Red], blue = [.. given.Blue];
        bool[] unknown = [.. given.Known.Select(k => !k)];
        if (Math.Min(width, height) >= 2 * LeastSide && unknown.Contains(true) && !options.Cancellation.IsCancellationRequested)
        {
            int w = (width + 1) / 2, h = (height + 1) / 2;
            ColourProblem coarse = Start(Halve(luma, width, height), given.Halve(width, height), w, h, options);
            for (int round = 0; round < CoarseRounds && coarse.Change > Residual && !options.Cancellation.IsCancellationRequested && coarse.Step(); round++)
            {
            }
            Enlarge(coarse.Plane(0), unknown, width, height, red);
            Enlarge(coarse.Plane(1), unknown, width, height, blue);
        }
        else
        {
            HoleFilling.Fill(red, unknown, width, height);
            HoleFilling.Fill(blue, unknown, width, height);
        }
        return new(new(luma, width, height, bands), given, red, blue, width, height, bands);
    }

    private static void Enlarge(float[] small, bool[] unknown, int width, int height, float[] plane)
    {
        int w = (width + 1) / 2;
        for (int i = 0; i < plane.Length; i++)
        {
            if (unknown[i])
                plane[i] = small[(i / width / 2 * w) + (i % width / 2)];
        }
    }

    private static float[] Halve(float[] plane, int width, int height)
    {
        int w = (width + 1) / 2, h = (height + 1) / 2;
        var half = new float[w * h];
        for (int y = 0; y < h; y++)
        {
            for (int x = 0; x < w; x++)
            {
                int right = Math.Min((2 * x) + 1, width - 1), below = Math.Min((2 * y) + 1, height - 1) * width;
                half[(y * w) + x] = (plane[(2 * y * width) + (2 * x)] + plane[(2 * y * width) + right] + plane[below + (2 * x)] + plane[below + right]) / 4;
            }
        }
        return half;
    }

    // Green from Y = r R + g G + b B with r + g + b = 1: G − Y = −(r (R − Y) + b (B − Y)) / g.
    private static Image Join(Image grey, float[] luma, float[] red, float[] blue)
    {
        Image image = grey.Like(3);
        Span<float> r = image.Plane(0), g = image.Plane(1), b = image.Plane(2);
        for (int i = 0; i < luma.Length; i++)
        {
            r[i] = luma[i] + red[i];
            g[i] = (float)(luma[i] - (((Luma.Red * red[i]) + (Luma.Blue * blue[i])) / Luma.Green));
            b[i] = luma[i] + blue[i];
        }
        return image;
    }
}
