using System.Buffers.Binary;

namespace Leibniz.Imaging.Codecs;

/// <summary>What the header chunk of a PNG file says (ISO/IEC 15948, 11.2.2), and whether the file is animated.</summary>
internal readonly record struct PngHeader(long Width, long Height, int BitDepth, int ColourType, bool IsInterlaced, bool IsAnimated)
{
    // Signature, length, type, 13 bytes of data, checksum.
    private const int HeaderEnd = 8 + 4 + 4 + 13 + 4;

    public static PngHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderEnd || !bytes[12..].StartsWith("IHDR"u8))
            throw new ImageFileException("the PNG file is cut short or damaged: its header is missing.");
        ReadOnlySpan<byte> data = bytes.Slice(16, 13);
        return new(
            BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]),
            data[8], data[9], data[12] != 0, HasAnimationBeforeData(bytes));
    }

    // An animation control chunk must stand before the first data chunk.
    private static bool HasAnimationBeforeData(ReadOnlySpan<byte> bytes)
    {
        for (long at = 8; at + 8 <= bytes.Length;)
        {
            ReadOnlySpan<byte> chunk = bytes[(int)at..];
            if (chunk[4..].StartsWith("acTL"u8))
                return true;
            if (chunk[4..].StartsWith("IDAT"u8))
                return false;
            at += 12L + BinaryPrimitives.ReadUInt32BigEndian(chunk);
        }
        return false;
    }
}
