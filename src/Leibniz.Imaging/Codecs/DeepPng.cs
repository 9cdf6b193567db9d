using System.Buffers.Binary;
using System.IO.Compression;

namespace Leibniz.Imaging.Codecs;

/// <summary>PNG with 16 bits a sample, not interlaced, read and written exactly (ISO/IEC 15948).</summary>
internal static class DeepPng
{
    private const float Largest = ushort.MaxValue;
    private const int Grey = 0, Colour = 2, GreyAlpha = 4, ColourAlpha = 6;

    public static Image Read(ReadOnlySpan<byte> bytes, PngHeader header)
    {
        int samples = header.ColourType switch
        {
            Grey => 1,
            Colour => 3,
            GreyAlpha => 2,
            ColourAlpha => 4,
            _ => throw new ImageFileException($"the PNG file is damaged: 16 bits do not go with colour type {header.ColourType}."),
        };
        (int width, int height) = ((int)header.Width, (int)header.Height);
        using Stream inflated = new ZLibStream(new MemoryStream(DataOf(bytes), writable: false), CompressionMode.Decompress);
        var image = new Image(width, height, samples >= 3 ? 3 : 1) { BitDepth = 16 };
        if (samples is 2 or 4)
            image.Alpha = new float[image.Pixels];
        int step = samples * 2;
        byte[] line = new byte[1 + (width * step)], above = new byte[line.Length];
        for (int y = 0; y < height; y++)
        {
            try
            {
                inflated.ReadExactly(line);
            }
            catch (Exception error) when (error is EndOfStreamException or InvalidDataException)
            {
                throw new ImageFileException($"the PNG file is damaged or cut short in row {y} of {height}.", error);
            }
            PngFilter.Undo(line, above, step);
            for (int x = 0; x < width; x++)
            {
                for (int c = 0; c < samples; c++)
                {
                    float value = BinaryPrimitives.ReadUInt16BigEndian(line.AsSpan(1 + (x * step) + (2 * c))) / Largest;
                    if (c < image.Channels)
                        image[x, y, c] = value;
                    else
                        image.Alpha![(y * width) + x] = value;
                }
            }
            (line, above) = (above, line);
        }
        return image;
    }

    public static byte[] Write(Image image)
    {
        int samples = image.Channels + (image.Alpha is null ? 0 : 1);
        int colourType = (image.Channels, image.Alpha is null) switch
        {
            (1, true) => Grey,
            (1, false) => GreyAlpha,
            (_, true) => Colour,
            _ => ColourAlpha,
        };
        var data = new MemoryStream();
        using (var deflated = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            byte[] line = new byte[1 + (image.Width * samples * 2)];
            for (int y = 0; y < image.Height; y++)
            {
                for (int x = 0; x < image.Width; x++)
                {
                    for (int c = 0; c < samples; c++)
                    {
                        float value = c < image.Channels ? image[x, y, c] : image.Alpha![(y * image.Width) + x];
                        BinaryPrimitives.WriteUInt16BigEndian(
                            line.AsSpan(1 + (((x * samples) + c) * 2)), (ushort)MathF.Round(Math.Clamp(value, 0, 1) * Largest));
                    }
                }
                deflated.Write(line);
            }
        }
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], image.Height);
        header[8] = 16;
        header[9] = (byte)colourType;
        var file = new MemoryStream();
        file.Write(Signature.Png);
        Append(file, "IHDR"u8, header);
        Append(file, "IDAT"u8, data.ToArray());
        Append(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Append(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum.Of(type, data));
        file.Write(number);
    }

    private static byte[] DataOf(ReadOnlySpan<byte> bytes)
    {
        var data = new MemoryStream();
        for (long at = 8; at + 12 <= bytes.Length;)
        {
            ReadOnlySpan<byte> chunk = bytes[(int)at..];
            uint length = BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (length > chunk.Length - 12)
                throw new ImageFileException("the PNG file is cut short.");
            ReadOnlySpan<byte> type = chunk.Slice(4, 4), content = chunk.Slice(8, (int)length);
            if (Checksum.Of(type, content) != BinaryPrimitives.ReadUInt32BigEndian(chunk[(8 + (int)length)..]))
                throw new ImageFileException("the PNG file is damaged: a checksum differs.");
            if (type.SequenceEqual("IDAT"u8))
                data.Write(content);
            else if (type.SequenceEqual("IEND"u8))
                return data.ToArray();
            at += 12L + length;
        }
        throw new ImageFileException("the PNG file is cut short.");
    }
}
