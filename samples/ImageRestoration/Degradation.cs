using Leibniz.Imaging;
using Leibniz.Imaging.Numerics;

namespace Leibniz.Samples.ImageRestoration;

/// <summary>Spoils pictures, the same way every time.</summary>
internal static class Degradation
{
    private const ulong NoiseSeed = 4711, MaskSeed = 2718, ColourSeed = 1618;

    /// <summary>Adds white normal noise of standard deviation <paramref name="sigma"/>; nothing is clamped.</summary>
    public static Image WithNoise(Image image, double sigma)
    {
        var random = new NormalSource(NoiseSeed);
        Image noisy = image.Clone();
        foreach (ref float sample in noisy.Samples)
            sample += (float)(sigma * random.NextNormal());
        return noisy;
    }

    /// <summary>A mask of 1 where a pixel is lost, each with probability <paramref name="share"/>.</summary>
    public static Image RandomMask(Image image, double share)
    {
        var random = new NormalSource(MaskSeed);
        var mask = new Image(image.Width, image.Height, 1);
        foreach (ref float sample in mask.Samples)
            sample = random.NextUniform() < share ? 1 : 0;
        return mask;
    }

    /// <summary>The image with lost pixels black.</summary>
    public static Image Without(Image image, Image mask)
    {
        Image result = image.Clone();
        for (int c = 0; c < image.Channels; c++)
        {
            for (int i = 0; i < image.Pixels; i++)
                result.Plane(c)[i] *= 1 - mask.Samples[i];
        }
        return result;
    }

    /// <summary>The luma (ITU-R BT.601), in three equal channels.</summary>
    public static Image Grey(Image image)
    {
        Image grey = image.Clone();
        for (int i = 0; i < image.Pixels; i++)
        {
            float luma = (0.299f * image.Plane(0)[i]) + (0.587f * image.Plane(1)[i]) + (0.114f * image.Plane(2)[i]);
            for (int c = 0; c < 3; c++)
                grey.Plane(c)[i] = luma;
        }
        return grey;
    }

    /// <summary>The image with each pixel opaque with probability <paramref name="share"/>, else transparent.</summary>
    public static Image Seeds(Image image, double share)
    {
        var random = new NormalSource(ColourSeed);
        Image seeds = image.Clone();
        seeds.Alpha = new float[image.Pixels];
        foreach (ref float alpha in seeds.Alpha.AsSpan())
            alpha = random.NextUniform() < share ? 1 : 0;
        return seeds;
    }

    /// <summary>Convolves with a kernel, the picture mirrored beyond its border.</summary>
    public static Image Blurred(Image image, double[,] kernel)
    {
        int ry = kernel.GetLength(0) / 2, rx = kernel.GetLength(1) / 2;
        Image result = image.Like(image.Channels);
        for (int c = 0; c < image.Channels; c++)
        {
            for (int y = 0; y < image.Height; y++)
            {
                for (int x = 0; x < image.Width; x++)
                {
                    double sum = 0;
                    for (int j = -ry; j <= ry; j++)
                    {
                        for (int i = -rx; i <= rx; i++)
                            sum += kernel[j + ry, i + rx] * image[Mirror(x - i, image.Width), Mirror(y - j, image.Height), c];
                    }
                    result[x, y, c] = (float)sum;
                }
            }
        }
        return result;
    }

    /// <summary>A kernel as a picture.</summary>
    public static Image AsImage(double[,] kernel)
    {
        var image = new Image(kernel.GetLength(1), kernel.GetLength(0), 1);
        for (int i = 0; i < image.Pixels; i++)
            image.Samples[i] = (float)kernel[i / image.Width, i % image.Width];
        return image;
    }

    private static int Mirror(int at, int size) => at < 0 ? -at - 1 : at >= size ? (2 * size) - 1 - at : at;
}
