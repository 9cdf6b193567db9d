namespace Leibniz.Imaging.Metrics;

/// <summary>The similarity of gradient magnitudes of Xue, Zhang, Mou and Bovik (2014).</summary>
internal static class GradientSimilarity
{
    // The paper's T for samples up to 255, brought to samples up to 1.
    private const double Stability = 170.0 / (255 * 255);

    public static double Deviation(double[] a, double[] b, int width, int height)
    {
        double[] first = Similarity.Halve(a, width, height), second = Similarity.Halve(b, width, height);
        (int w, int h) = (width / 2, height / 2);
        double sum = 0, squares = 0;
        int count = 0;
        for (int y = 1; y < h - 1; y++)
        {
            for (int x = 1; x < w - 1; x++)
            {
                double p = Magnitude(first, x, y, w), q = Magnitude(second, x, y, w);
                double similarity = ((2 * p * q) + Stability) / ((p * p) + (q * q) + Stability);
                sum += similarity;
                squares += similarity * similarity;
                count++;
            }
        }
        double mean = sum / count;
        return Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean)));
    }

    // Prewitt's masks, a third of the difference of three rows or columns.
    private static double Magnitude(double[] p, int x, int y, int width)
    {
        int at = (y * width) + x;
        double horizontal = 0, vertical = 0;
        for (int k = -1; k <= 1; k++)
        {
            horizontal += p[at + (k * width) + 1] - p[at + (k * width) - 1];
            vertical += p[at + width + k] - p[at - width + k];
        }
        return Math.Sqrt((horizontal * horizontal) + (vertical * vertical)) / 3;
    }
}
