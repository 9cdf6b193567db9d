namespace Leibniz.Imaging.Codecs;

/// <summary>The first bytes by which the formats are told apart.</summary>
internal static class Signature
{
    /// <summary>The eight bytes every PNG file starts with (ISO/IEC 15948, 5.2).</summary>
    public static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Png);

    // JPEG: start of image, then a marker. WebP: a RIFF container of type WEBP.
    public static bool IsKnown(ReadOnlySpan<byte> bytes) =>
        IsPng(bytes)
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8));
}
