using Leibniz.Imaging;
using Leibniz.Imaging.Codecs;
using Leibniz.Imaging.Metrics;
using Leibniz.Imaging.Numerics;

namespace Leibniz.Cli.Tests;

/// <summary>Small pictures as files.</summary>
internal static class Picture
{
    /// <summary>A piece of 80×64 of a photograph of data/images.</summary>
    public static Image Crop(string name = "coffee")
    {
        Image whole = ImageFile.Read(Path.Combine(CommandLine.Root, "data", "images", name + ".png"));
        var piece = new Image(80, 64, whole.Channels);
        for (int c = 0; c < piece.Channels; c++)
        {
            for (int i = 0; i < piece.Pixels; i++)
                piece.Plane(c)[i] = whole[220 + (i % 80), 120 + (i / 80), c];
        }
        return piece;
    }

    public static Image Noisy(Image image, double sigma = 0.1)
    {
        var random = new NormalSource(7);
        Image noisy = image.Clone();
        foreach (ref float sample in noisy.Samples)
            sample += (float)(sigma * random.NextNormal());
        return noisy;
    }

    /// <summary>Bright at each pixel with probability <paramref name="share"/>.</summary>
    public static Image Mask(Image image, double share)
    {
        var random = new NormalSource(9);
        var mask = new Image(image.Width, image.Height, 1);
        foreach (ref float sample in mask.Samples)
            sample = random.NextUniform() < share ? 1 : 0;
        return mask;
    }

    public static double Psnr(string a, string b) => ImageMetrics.Psnr(ImageFile.Read(a), ImageFile.Read(b));
}
