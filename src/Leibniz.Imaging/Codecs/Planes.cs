namespace Leibniz.Imaging.Codecs;

/// <summary>Interleaved samples to planes.</summary>
internal static class Planes
{
    /// <summary>Bytes in [0, 255], <paramref name="stride"/> a pixel, of which the first <paramref name="used"/> count.</summary>
    public static Image FromBytes(ReadOnlySpan<byte> bytes, int width, int height, int stride, int used)
    {
        var image = new Image(width, height, used >= 3 ? 3 : 1);
        Span<float> samples = image.Samples;
        for (int c = 0; c < image.Channels; c++)
        {
            for (int i = 0; i < image.Pixels; i++)
                samples[(c * image.Pixels) + i] = bytes[(i * stride) + c] / 255f;
        }
        if (used == 4)
        {
            image.Alpha = new float[image.Pixels];
            for (int i = 0; i < image.Pixels; i++)
                image.Alpha[i] = bytes[(i * stride) + 3] / 255f;
        }
        return image;
    }

    /// <summary>Halves in [0, 1], red, green, blue and opacity.</summary>
    public static Image FromHalves(ReadOnlySpan<Half> halves, int width, int height)
    {
        var image = new Image(width, height, 3) { BitDepth = 16, Alpha = new float[width * height] };
        for (int i = 0; i < image.Pixels; i++)
        {
            for (int c = 0; c < 3; c++)
                image.Samples[(c * image.Pixels) + i] = (float)halves[(i * 4) + c];
            image.Alpha[i] = (float)halves[(i * 4) + 3];
        }
        return image;
    }

    /// <summary>Drops an opacity that is 1 everywhere, and makes one plane of three that agree.</summary>
    public static Image Simplify(Image image)
    {
        if (image.Alpha is not null && Array.TrueForAll(image.Alpha, a => a == 1))
            image.Alpha = null;
        if (image.Channels == 1 || !image.Plane(0).SequenceEqual(image.Plane(1)) || !image.Plane(0).SequenceEqual(image.Plane(2)))
            return image;
        Image grey = image.Like(1);
        image.Plane(0).CopyTo(grey.Samples);
        return grey;
    }
}
