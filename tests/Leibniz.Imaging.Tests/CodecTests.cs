using System.Buffers.Binary;
using Leibniz.Imaging.Codecs;
using Leibniz.Imaging.Metrics;

namespace Leibniz.Imaging.Tests;

public sealed class CodecTests
{
    [Theory]
    [InlineData(1, 8, false)]
    [InlineData(1, 8, true)]
    [InlineData(3, 8, false)]
    [InlineData(3, 8, true)]
    [InlineData(1, 16, false)]
    [InlineData(1, 16, true)]
    [InlineData(3, 16, false)]
    [InlineData(3, 16, true)]
    public void Png_WrittenAndRead_IsTheSame(int channels, int bits, bool alpha)
    {
        Image image = TestPicture.Random(13, 7, channels, bits, alpha, seed: 11);
        Image back = ImageFile.Decode(ImageFile.Encode(ImageFormat.Png, image));
        Assert.Equal((13, 7, channels, bits), (back.Width, back.Height, back.Channels, back.BitDepth));
        Assert.Equal(image.Samples.ToArray(), back.Samples.ToArray());
        Assert.Equal(image.Alpha, back.Alpha);
    }

    // What an encoder at quality 95 loses on a photograph: 39 dB and more.
    [Theory]
    [InlineData(ImageFormat.Jpeg, "camera")]
    [InlineData(ImageFormat.Jpeg, "astronaut")]
    [InlineData(ImageFormat.WebP, "camera")]
    [InlineData(ImageFormat.WebP, "astronaut")]
    public void Lossy_WrittenAndRead_IsNear(ImageFormat format, string name)
    {
        Image image = TestPicture.Crop(name, 200, 100, 96, 80);
        Image back = ImageFile.Decode(ImageFile.Encode(format, image, 95));
        Assert.Equal((96, 80), (back.Width, back.Height));
        if (back.Channels == 3 && image.Channels == 1)
        {
            // WebP has no grey; its three channels may differ by rounding.
            Image grey = image.Like(3);
            for (int c = 0; c < 3; c++)
                image.Samples.CopyTo(grey.Plane(c));
            image = grey;
        }
        Assert.InRange(ImageMetrics.Psnr(image, back), 35, double.PositiveInfinity);
    }

    [Fact]
    public void WebP_WithOpacity_KeepsIt()
    {
        Image image = TestPicture.Random(12, 9, 3, 8, alpha: true, seed: 3);
        Image back = ImageFile.Decode(ImageFile.Encode(ImageFormat.WebP, image));
        Assert.Equal(image.Alpha, back.Alpha);
    }

    // EXIF's orientations: where the pixel at the top left of the upright picture stands in a file of 16×24, and its size.
    [Theory]
    [InlineData(1, 0, 0, 16, 24)]
    [InlineData(2, 15, 0, 16, 24)]
    [InlineData(3, 15, 23, 16, 24)]
    [InlineData(4, 0, 23, 16, 24)]
    [InlineData(5, 0, 0, 24, 16)]
    [InlineData(6, 0, 23, 24, 16)]
    [InlineData(7, 15, 23, 24, 16)]
    [InlineData(8, 15, 0, 24, 16)]
    public void Jpeg_WithOrientation_IsTurnedUpright(int orientation, int column, int row, int width, int height)
    {
        // Four quadrants of distinct greys, which JPEG's blocks of 8 keep apart.
        var file = new Image(16, 24, 1);
        for (int y = 0; y < 24; y++)
        {
            for (int x = 0; x < 16; x++)
                file[x, y] = (x < 8 ? 0.1f : 0.4f) + (y < 8 ? 0 : y < 16 ? 0.2f : 0.5f);
        }
        Image upright = ImageFile.Decode(WithOrientation(ImageFile.Encode(ImageFormat.Jpeg, file, 100), orientation));
        Assert.Equal((width, height), (upright.Width, upright.Height));
        Assert.Equal(file[column, row], upright[0, 0], 0.02f);
        // The next pixels to the right and below follow the turn too.
        (int dx, int dy) = (column == 0 ? 1 : -1, row == 0 ? 1 : -1);
        bool turned = orientation >= 5;
        Assert.Equal(file[column + (turned ? 0 : 8 * dx), row + (turned ? 8 * dy : 0)], upright[8, 0], 0.02f);
        Assert.Equal(file[column + (turned ? 8 * dx : 0), row + (turned ? 0 : 8 * dy)], upright[0, 8], 0.02f);
    }

    [Fact]
    public void Write_OfNotANumber_LeavesTheFile()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("leibniz-codec").FullName, "out.png");
        File.WriteAllText(path, "before");
        var image = new Image(2, 2, 1);
        image.Samples[3] = float.NaN;
        ArgumentException error = Assert.Throws<ArgumentException>(() => ImageFile.Write(path, image));
        Assert.Contains("column 1, row 1", error.Message, StringComparison.Ordinal);
        Assert.Equal("before", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void Decode_OfAnEnormousClaim_IsRefusedBeforeAllocating()
    {
        byte[] bytes = ImageFile.Encode(ImageFormat.Png, new(3, 3, 1));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), 60_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ImageFileException error = Assert.Throws<ImageFileException>(() => ImageFile.Decode(bytes));
        Assert.Contains("60000×60000", error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Decode_OfAnAnimatedPng_IsRefused()
    {
        byte[] still = ImageFile.Encode(ImageFormat.Png, new(3, 3, 1));
        const int headerEnd = 33;
        // An animation control chunk of two frames; its checksum is not looked at.
        byte[] control = [0, 0, 0, 8, .. "acTL"u8, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0];
        ImageFileException error = Assert.Throws<ImageFileException>(
            () => ImageFile.Decode([.. still[..headerEnd], .. control, .. still[headerEnd..]]));
        Assert.Contains("animated", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfWhatIsNoImage_Says()
    {
        Assert.Contains("neither", Assert.Throws<ImageFileException>(() => ImageFile.Decode([.. "GIF89a, and so on"u8])).Message, StringComparison.Ordinal);
        Assert.Throws<ImageFileException>(() => ImageFile.Decode([]));
        Assert.Throws<FileNotFoundException>(() => ImageFile.Read("no-such-file.png"));
        Assert.Throws<ImageFileException>(() => ImageFile.Read(Path.GetTempPath()));
        Assert.Throws<ImageFileException>(() => ImageFile.FormatOf("picture.bmp"));
    }

    // An application segment with one big-endian EXIF entry, tag 274, right after the start of the image.
    private static byte[] WithOrientation(byte[] jpeg, int orientation)
    {
        byte[] exif =
        [
            .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
        ];
        return [jpeg[0], jpeg[1], 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }
}
