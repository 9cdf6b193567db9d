using System.Runtime.InteropServices;
using SkiaSharp;

namespace Leibniz.Imaging.Codecs;

/// <summary>Decodes by Skia, without conversion between colour profiles.</summary>
internal static class SkiaDecoder
{
    public static Image Decode(byte[] bytes, ImageLimits limits)
    {
        using SKData data = SKData.CreateCopy(bytes);
        using SKCodec? codec = SKCodec.Create(data);
        if (codec is null)
            throw new ImageFileException("the file is damaged: its header cannot be read.");
        if (codec.EncodedFormat is not (SKEncodedImageFormat.Png or SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Webp))
            throw new ImageFileException($"the file is {codec.EncodedFormat}; only PNG, JPEG and WebP are taken.");
        SKImageInfo source = codec.Info;
        ImageFile.Check(source.Width, source.Height, limits);
        if (codec.FrameCount > 1)
            throw new ImageFileException($"the image is animated ({codec.FrameCount} frames); only still images are taken.");
        bool deep = source.ColorType is SKColorType.RgbaF16 or SKColorType.Rgba16161616 or SKColorType.RgbaF32;
        bool grey = source.ColorType == SKColorType.Gray8;
        bool opaque = source.AlphaType == SKAlphaType.Opaque;
        // No colour space in the target: Skia then leaves the samples as they are stored.
        var target = new SKImageInfo(
            source.Width, source.Height, deep ? SKColorType.RgbaF16 : grey ? SKColorType.Gray8 : SKColorType.Rgba8888,
            opaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul);
        if (target.BytesSize64 > Array.MaxLength)
            throw new ImageFileException($"the image of {source.Width}×{source.Height} pixels is larger than an array can hold.");
        byte[] pixels = new byte[target.BytesSize64];
        GCHandle pin = GCHandle.Alloc(pixels, GCHandleType.Pinned);
        SKCodecResult result;
        try
        {
            result = codec.GetPixels(target, pin.AddrOfPinnedObject());
        }
        finally
        {
            pin.Free();
        }
        if (result != SKCodecResult.Success)
        {
            throw new ImageFileException(result == SKCodecResult.IncompleteInput
                ? "the file is cut short."
                : $"the file is damaged ({result}).");
        }
        Image image = grey
            ? Planes.FromBytes(pixels, target.Width, target.Height, 1, 1)
            : deep ? Planes.FromHalves(MemoryMarshal.Cast<byte, Half>(pixels), target.Width, target.Height)
            : Planes.FromBytes(pixels, target.Width, target.Height, 4, opaque ? 3 : 4);
        return Orientation.Apply(Planes.Simplify(image), codec.EncodedOrigin);
    }
}
