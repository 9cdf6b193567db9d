using Leibniz.Imaging.Codecs;
using Leibniz.Imaging.Numerics;

namespace Leibniz.Imaging.Tests;

/// <summary>Small pictures for the tests.</summary>
internal static class TestPicture
{
    public static string Root { get; } = FindRoot();

    /// <summary>A piece of a photograph in data/images.</summary>
    public static Image Crop(string name, int left, int top, int width, int height)
    {
        Image whole = ImageFile.Read(Path.Combine(Root, "data", "images", name + ".png"));
        var piece = new Image(width, height, whole.Channels);
        for (int c = 0; c < piece.Channels; c++)
        {
            for (int y = 0; y < height; y++)
                whole.Plane(c).Slice(((top + y) * whole.Width) + left, width).CopyTo(piece.Plane(c)[(y * width)..]);
        }
        return piece;
    }

    public static Image WithNoise(Image image, double sigma, ulong seed = 4711)
    {
        var random = new NormalSource(seed);
        Image noisy = image.Clone();
        foreach (ref float sample in noisy.Samples)
            sample += (float)(sigma * random.NextNormal());
        return noisy;
    }

    /// <summary>1 where a pixel is lost, with probability <paramref name="share"/>.</summary>
    public static Image RandomMask(Image image, double share, ulong seed = 2718)
    {
        var random = new NormalSource(seed);
        var mask = new Image(image.Width, image.Height, 1);
        foreach (ref float sample in mask.Samples)
            sample = random.NextUniform() < share ? 1 : 0;
        return mask;
    }

    /// <summary>Values of every sample kind: even numbers over [0, 1] from a seed.</summary>
    public static Image Random(int width, int height, int channels, int bits, bool alpha, ulong seed)
    {
        var random = new NormalSource(seed);
        float largest = (1 << bits) - 1;
        float Next() => MathF.Round((float)random.NextUniform() * largest) / largest;
        var image = new Image(width, height, channels) { BitDepth = bits };
        foreach (ref float sample in image.Samples)
            sample = Next();
        if (alpha)
        {
            image.Alpha = new float[image.Pixels];
            foreach (ref float opacity in image.Alpha.AsSpan())
                opacity = Next();
        }
        return image;
    }

    /// <summary>The luma (ITU-R BT.601) of a picture in colour.</summary>
    public static Image Grey(Image image)
    {
        var grey = new Image(image.Width, image.Height, 1);
        for (int i = 0; i < image.Pixels; i++)
            grey.Samples[i] = (0.299f * image.Plane(0)[i]) + (0.587f * image.Plane(1)[i]) + (0.114f * image.Plane(2)[i]);
        return grey;
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Leibniz.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The folder of Leibniz.slnx was not found upwards.");
    }
}
