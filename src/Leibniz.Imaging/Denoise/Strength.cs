using Leibniz.Imaging.Numerics;

namespace Leibniz.Imaging.Denoise;

/// <summary>The choice of a method's strength.</summary>
internal static class Strength
{
    private const int LargestSide = 512, Trials = 8;
    private const ulong Seed = 1646;

    // Two minus the golden ratio, by which golden-section search shrinks its bracket.
    private static readonly double s_golden = (3 - Math.Sqrt(5)) / 2;

    public static void Validate(double? strength)
    {
        if (strength is double value && (!double.IsFinite(value) || value < 0))
            throw new ArgumentOutOfRangeException(nameof(strength), value, "Expected a finite strength of at least 0.");
    }

    /// <summary>The strength of least risk, by Stein's estimate.</summary>
    /// <remarks>
    /// SURE = ‖u(f) − f‖² / n − σ² + 2σ² div u / n with the divergence along one random direction of ±1 (Stein 1981;
    /// Ramani, Blu, Unser 2008), minimised over log λ by golden section and a parabola on the middle of the picture, at most 512×512.
    /// </remarks>
    /// <param name="image">The noisy image.</param>
    /// <param name="noise">σ; 0 gives 0.</param>
    /// <param name="low">The least strength.</param>
    /// <param name="high">The greatest strength.</param>
    /// <param name="denoise">The method.</param>
    public static double ByRisk(Image image, double noise, double low, double high, Func<Image, double, Image> denoise)
    {
        if (!(noise > 0))
            return 0;
        Image piece = Middle(image), moved = piece.Clone();
        var random = new NormalSource(Seed);
        // Large against the solver's tolerance, small against the noise.
        float step = (float)(noise * 0.1);
        var signs = new float[piece.Samples.Length];
        for (int i = 0; i < signs.Length; i++)
        {
            signs[i] = (random.NextBits() >> 63) == 0 ? 1 : -1;
            moved.Samples[i] += step * signs[i];
        }
        double Risk(double logarithm)
        {
            double lambda = Math.Exp(logarithm);
            Image at = denoise(piece, lambda), beside = denoise(moved, lambda);
            double residual = 0, divergence = 0;
            for (int i = 0; i < signs.Length; i++)
            {
                double r = (double)at.Samples[i] - piece.Samples[i];
                residual += r * r;
                divergence += signs[i] * ((double)beside.Samples[i] - at.Samples[i]);
            }
            return residual + (2 * noise * noise * divergence / step);
        }
        return Math.Exp(Minimise(Risk, Math.Log(low), Math.Log(high)));
    }

    // Golden section, then the vertex of the parabola through the least value and its neighbours.
    private static double Minimise(Func<double, double> f, double a, double b)
    {
        var tried = new SortedList<double, double>();
        double Try(double at) => tried[at] = f(at);
        double x = a + (s_golden * (b - a)), y = b - (s_golden * (b - a)), fx = Try(x), fy = Try(y);
        for (int i = 2; i < Trials; i++)
        {
            if (fx < fy)
            {
                (b, y, fy) = (y, x, fx);
                x = a + (s_golden * (b - a));
                fx = Try(x);
            }
            else
            {
                (a, x, fx) = (x, y, fy);
                y = b - (s_golden * (b - a));
                fy = Try(y);
            }
        }
        int least = tried.Values.IndexOf(tried.Values.Min());
        return least == 0 || least == tried.Count - 1 ? tried.Keys[least] : Vertex(tried, least);
    }

    private static double Vertex(SortedList<double, double> tried, int middle)
    {
        double x = tried.Keys[middle], f = tried.Values[middle];
        double left = x - tried.Keys[middle - 1], right = tried.Keys[middle + 1] - x;
        double slopeLeft = (f - tried.Values[middle - 1]) / left, slopeRight = (tried.Values[middle + 1] - f) / right;
        double curvature = slopeRight - slopeLeft;
        // Where the two chords' slopes, taken at their middles, pass 0; between those since the one is ≤ 0 ≤ the other.
        return curvature > 0 ? x + (0.5 * ((-slopeLeft * right) - (slopeRight * left)) / curvature) : x;
    }

    private static Image Middle(Image image)
    {
        if (image.Width <= LargestSide && image.Height <= LargestSide)
            return image;
        int width = Math.Min(image.Width, LargestSide), height = Math.Min(image.Height, LargestSide);
        int left = (image.Width - width) / 2, top = (image.Height - height) / 2;
        var piece = new Image(width, height, image.Channels, image.Space);
        for (int c = 0; c < image.Channels; c++)
        {
            for (int y = 0; y < height; y++)
                image.Plane(c).Slice(((top + y) * image.Width) + left, width).CopyTo(piece.Plane(c)[(y * width)..]);
        }
        return piece;
    }
}
