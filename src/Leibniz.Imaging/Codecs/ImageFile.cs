namespace Leibniz.Imaging.Codecs;

/// <summary>Reads and writes PNG, JPEG and WebP files.</summary>
/// <remarks>
/// Samples are what the file stores: a colour profile is neither applied nor kept. EXIF orientation is applied.
/// PNG with 16 bits a sample is read and written exactly, unless interlaced (then read to 11 bits).
/// </remarks>
public static class ImageFile
{
    /// <summary>Reads an image.</summary>
    /// <param name="path">A PNG, JPEG or WebP file.</param>
    /// <param name="limits">What the file may claim; <see cref="ImageLimits.Default"/> where null.</param>
    /// <exception cref="ImageFileException">
    /// The file is of another format, damaged, cut short, animated, or larger than the limits; nothing of the image's
    /// size was allocated before the limits were checked.
    /// </exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static Image Read(string path, ImageLimits? limits = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        limits ??= ImageLimits.Default;
        if (Directory.Exists(path))
            throw new ImageFileException($"{path}: expected an image file, came a folder.");
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: the file does not exist.", path);
        long length = new FileInfo(path).Length;
        if (length > limits.MaxFileBytes)
            throw new ImageFileException($"{path}: the file has {length} bytes; the limit is {limits.MaxFileBytes}.");
        try
        {
            return Decode(File.ReadAllBytes(path), limits);
        }
        catch (ImageFileException error)
        {
            throw new ImageFileException($"{path}: {error.Message}", error);
        }
    }

    /// <summary>Reads an image from the bytes of a file.</summary>
    /// <param name="bytes">The whole of a PNG, JPEG or WebP file.</param>
    /// <param name="limits">What the file may claim; <see cref="ImageLimits.Default"/> where null.</param>
    /// <exception cref="ImageFileException">As <see cref="Read"/>.</exception>
    public static Image Decode(byte[] bytes, ImageLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        limits ??= ImageLimits.Default;
        if (!Signature.IsKnown(bytes))
            throw new ImageFileException("the file is neither PNG, JPEG nor WebP.");
        if (Signature.IsPng(bytes))
        {
            PngHeader header = PngHeader.Read(bytes);
            Check(header.Width, header.Height, limits);
            if (header.IsAnimated)
                throw new ImageFileException("the image is animated; only still images are taken.");
            if (header.BitDepth == 16 && !header.IsInterlaced)
                return DeepPng.Read(bytes, header);
        }
        return SkiaDecoder.Decode(bytes, limits);
    }

    /// <summary>Writes an image, by way of a new file beside it that is moved into place once it is whole.</summary>
    /// <remarks>The format follows from the extension. Samples are clamped to [0, 1] and rounded to nearest.</remarks>
    /// <param name="path">A name ending in .png, .jpg, .jpeg or .webp; an existing file is replaced.</param>
    /// <param name="image">The image; in linear light it is brought to display values first. PNG keeps 16 bits where <see cref="Image.BitDepth"/> is 16; the others hold 8.</param>
    /// <param name="quality">Of JPEG and WebP, 1 to 100.</param>
    /// <exception cref="ImageFileException">The extension is another, or the encoder refused the image.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quality is not within 1 and 100.</exception>
    /// <exception cref="ArgumentException">A sample is not a number.</exception>
    public static void Write(string path, Image image, int quality = 95)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(image);
        byte[] bytes = Encode(FormatOf(path), image, quality);
        WholeFile.Write(path, bytes);
    }

    /// <summary>Encodes an image as the bytes of a file.</summary>
    /// <param name="format">The format.</param>
    /// <param name="image">The image.</param>
    /// <param name="quality">Of JPEG and WebP, 1 to 100.</param>
    /// <inheritdoc cref="Write"/>
    public static byte[] Encode(ImageFormat format, Image image, int quality = 95)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
        image.ThrowIfNotFinite(nameof(image));
        Image display = image.To(ColourSpace.Display);
        return format == ImageFormat.Png && image.BitDepth == 16
            ? DeepPng.Write(display)
            : SkiaEncoder.Encode(format, display, quality);
    }

    /// <summary>The format that a file's name asks for.</summary>
    /// <param name="path">A name ending in .png, .jpg, .jpeg or .webp.</param>
    /// <exception cref="ImageFileException">The extension is another.</exception>
    public static ImageFormat FormatOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".png" => ImageFormat.Png,
            ".jpg" or ".jpeg" => ImageFormat.Jpeg,
            ".webp" => ImageFormat.WebP,
            string other => throw new ImageFileException($"{path}: expected a name ending in .png, .jpg or .webp, came «{other}»."),
        };
    }

    internal static void Check(long width, long height, ImageLimits limits)
    {
        if (width < 1 || height < 1)
            throw new ImageFileException($"the image claims {width}×{height} pixels.");
        if (width > limits.MaxPixels || height > limits.MaxPixels || width * height > limits.MaxPixels)
            throw new ImageFileException($"the image claims {width}×{height} pixels; the limit is {limits.MaxPixels} pixels.");
    }
}
