namespace Leibniz.Imaging.Metrics;

/// <summary>The structural similarity of two planes.</summary>
internal static class Similarity
{
    public const int UniformSize = 7, GaussianSize = 11, Scales = 5;

    // (K₁ L)² and (K₂ L)² with K₁ = 0.01, K₂ = 0.03, L = 1: Wang et al. (2004), section III.B.
    private const double C1 = 1e-4, C2 = 9e-4;
    private const double GaussianDeviation = 1.5;

    // Wang, Simoncelli, Bovik (2003), section 3.2.
    private static readonly double[] s_exponents = [0.0448, 0.2856, 0.3001, 0.2363, 0.1333];

    public static double Uniform(double[] a, double[] b, int width, int height)
    {
        double[] window = [.. Enumerable.Repeat(1.0 / UniformSize, UniformSize)];
        const double samples = UniformSize * UniformSize;
        (double luminance, double contrast, double both) = Mean(a, b, width, height, window, samples / (samples - 1));
        return both;
    }

    public static double MultiScale(double[] a, double[] b, int width, int height)
    {
        double[] window = [.. Enumerable.Range(0, GaussianSize).Select(i => Math.Exp(-Math.Pow(i - (GaussianSize / 2), 2) / (2 * GaussianDeviation * GaussianDeviation)))];
        double total = window.Sum();
        window = [.. window.Select(w => w / total)];
        double product = 1;
        for (int scale = 0; scale < Scales; scale++)
        {
            (double luminance, double contrast, double both) = Mean(a, b, width, height, window, 1);
            bool last = scale == Scales - 1;
            product *= Math.Pow(Math.Max(0, last ? both : contrast), s_exponents[scale]);
            if (last)
                break;
            (a, b) = (Halve(a, width, height), Halve(b, width, height));
            (width, height) = (width / 2, height / 2);
        }
        return product;
    }

    /// <summary>Averages of 2×2; an odd last row or column is left out.</summary>
    public static double[] Halve(double[] plane, int width, int height)
    {
        (int w, int h) = (width / 2, height / 2);
        var half = new double[w * h];
        for (int y = 0; y < h; y++)
        {
            for (int x = 0; x < w; x++)
            {
                int at = (2 * y * width) + (2 * x);
                half[(y * w) + x] = (plane[at] + plane[at + 1] + plane[at + width] + plane[at + width + 1]) / 4;
            }
        }
        return half;
    }

    private static (double Luminance, double Contrast, double Both) Mean(
        double[] a, double[] b, int width, int height, double[] window, double unbiased)
    {
        double[] ma = Filter(a, width, height, window), mb = Filter(b, width, height, window);
        double[] saa = Filter(Product(a, a), width, height, window), sbb = Filter(Product(b, b), width, height, window);
        double[] sab = Filter(Product(a, b), width, height, window);
        double luminance = 0, contrast = 0, both = 0;
        for (int i = 0; i < ma.Length; i++)
        {
            double va = unbiased * (saa[i] - (ma[i] * ma[i])), vb = unbiased * (sbb[i] - (mb[i] * mb[i]));
            double covariance = unbiased * (sab[i] - (ma[i] * mb[i]));
            double l = ((2 * ma[i] * mb[i]) + C1) / ((ma[i] * ma[i]) + (mb[i] * mb[i]) + C1);
            double cs = ((2 * covariance) + C2) / (va + vb + C2);
            luminance += l;
            contrast += cs;
            both += l * cs;
        }
        return (luminance / ma.Length, contrast / ma.Length, both / ma.Length);
    }

    private static double[] Product(double[] a, double[] b)
    {
        var product = new double[a.Length];
        for (int i = 0; i < product.Length; i++)
            product[i] = a[i] * b[i];
        return product;
    }

    // The windows that lie within the plane, rows then columns.
    private static double[] Filter(double[] plane, int width, int height, double[] window)
    {
        int w = width - window.Length + 1, h = height - window.Length + 1;
        var rows = new double[w * height];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < w; x++)
            {
                double sum = 0;
                for (int k = 0; k < window.Length; k++)
                    sum += window[k] * plane[(y * width) + x + k];
                rows[(y * w) + x] = sum;
            }
        }
        var result = new double[w * h];
        for (int y = 0; y < h; y++)
        {
            for (int k = 0; k < window.Length; k++)
            {
                ReadOnlySpan<double> source = rows.AsSpan((y + k) * w, w);
                Span<double> target = result.AsSpan(y * w, w);
                for (int x = 0; x < w; x++)
                    target[x] += window[k] * source[x];
            }
        }
        return result;
    }
}
