using System.Runtime.InteropServices;
using SkiaSharp;

namespace Leibniz.Imaging.Codecs;

/// <summary>Encodes by Skia, 8 bits a sample.</summary>
internal static class SkiaEncoder
{
    public static byte[] Encode(ImageFormat format, Image image, int quality)
    {
        bool grey = image.Channels == 1 && image.Alpha is null;
        bool opaque = image.Alpha is null || format == ImageFormat.Jpeg;
        var info = new SKImageInfo(
            image.Width, image.Height, grey ? SKColorType.Gray8 : SKColorType.Rgba8888,
            opaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul);
        int stride = grey ? 1 : 4;
        byte[] pixels = new byte[info.BytesSize64];
        ReadOnlySpan<float> samples = image.Samples;
        for (int i = 0; i < image.Pixels; i++)
        {
            if (grey)
            {
                pixels[i] = ToByte(samples[i]);
                continue;
            }
            for (int c = 0; c < 3; c++)
                pixels[(i * stride) + c] = ToByte(samples[((image.Channels == 1 ? 0 : c) * image.Pixels) + i]);
            pixels[(i * stride) + 3] = opaque ? byte.MaxValue : ToByte(image.Alpha![i]);
        }
        GCHandle pin = GCHandle.Alloc(pixels, GCHandleType.Pinned);
        try
        {
            using var pixmap = new SKPixmap(info, pin.AddrOfPinnedObject());
            using SKData? data = format switch
            {
                ImageFormat.Png => pixmap.Encode(SKPngEncoderOptions.Default),
                ImageFormat.Jpeg => pixmap.Encode(new SKJpegEncoderOptions(quality)),
                _ => pixmap.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, quality)),
            };
            return data?.ToArray() ?? throw new ImageFileException($"an image of {image.Width}×{image.Height} pixels cannot be written as {format}.");
        }
        finally
        {
            pin.Free();
        }
    }

    private static byte ToByte(float sample) => (byte)MathF.Round(Math.Clamp(sample, 0, 1) * 255);
}
