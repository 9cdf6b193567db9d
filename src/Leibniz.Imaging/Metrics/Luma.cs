namespace Leibniz.Imaging.Metrics;

/// <summary>The weighted sum of red, green and blue that stands for brightness.</summary>
internal static class Luma
{
    // ITU-R BT.601-7, 2.5.1.
    public const double Red = 0.299, Green = 0.587, Blue = 0.114;

    public static double[] Of(Image image)
    {
        var luma = new double[image.Pixels];
        if (image.Channels == 1)
        {
            ReadOnlySpan<float> grey = image.Plane(0);
            for (int i = 0; i < luma.Length; i++)
                luma[i] = grey[i];
            return luma;
        }
        ReadOnlySpan<float> red = image.Plane(0), green = image.Plane(1), blue = image.Plane(2);
        for (int i = 0; i < luma.Length; i++)
            luma[i] = (Red * red[i]) + (Green * green[i]) + (Blue * blue[i]);
        return luma;
    }
}
