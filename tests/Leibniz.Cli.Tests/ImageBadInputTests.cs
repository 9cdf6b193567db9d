using System.Buffers.Binary;
using Leibniz.Imaging;
using Leibniz.Imaging.Codecs;

namespace Leibniz.Cli.Tests;

public sealed class ImageBadInputTests
{
    private const int HeaderEnd = 33;

    // A word that stands for a file of the folder starts with @.
    [Theory]
    [InlineData(1, "does not exist", "denoise", "@missing.png", "@out.png")]
    [InlineData(1, "neither PNG, JPEG nor WebP", "denoise", "@text.png", "@out.png")]
    [InlineData(1, "came a folder", "denoise", "@", "@out.png")]
    [InlineData(1, "cut short", "denoise", "@cut.png", "@out.png")]
    [InlineData(1, "damaged", "denoise", "@damaged16.png", "@out.png")]
    [InlineData(1, "animated", "denoise", "@animated.png", "@out.png")]
    [InlineData(1, "100000×100000 pixels; the limit is", "denoise", "@enormous.png", "@out.png")]
    [InlineData(2, "--strength: expected auto or a finite number of at least 0", "denoise", "@in.png", "@out.png", "--strength", "-0.1")]
    [InlineData(2, "--strength: expected auto or a finite number", "denoise", "@in.png", "@out.png", "--strength", "nan")]
    [InlineData(2, "--strength: expected auto or a finite number above 0", "deblur", "@in.png", "@out.png", "--kernel", "box:3", "--strength", "0")]
    [InlineData(2, "nonsense", "denoise", "@in.png", "@out.png", "--model", "nonsense")]
    [InlineData(2, "--threads: expected at least 1", "denoise", "@in.png", "@out.png", "--threads", "0")]
    [InlineData(2, "expected a name ending in .png, .jpg or .webp", "denoise", "@in.png", "@out.bmp")]
    [InlineData(1, "the folder does not exist", "denoise", "@in.png", "@nowhere/out.png")]
    [InlineData(2, "expected a folder, came the file", "denoise", "@in.png", "@out.png", "--steps", "@in.png")]
    [InlineData(2, "--kernel: expected one no larger than the picture", "deblur", "@in.png", "@out.png", "--kernel", "box:21")]
    [InlineData(2, "--kernel: Kernel «gaussian:nan»", "deblur", "@in.png", "@out.png", "--kernel", "gaussian:nan")]
    [InlineData(2, "--kernel: Kernel «box:4»", "deblur", "@in.png", "@out.png", "--kernel", "box:4")]
    [InlineData(1, "expected a kernel of odd sides", "deblur", "@in.png", "@out.png", "--kernel", "@in.png")]
    [InlineData(1, "does not exist", "deblur", "@in.png", "@out.png", "--kernel", "@missing.png")]
    [InlineData(2, "--kernel", "deblur", "@in.png", "@out.png")]
    [InlineData(1, "expected a mask of 12×10 pixels, came one of 9×10", "inpaint", "@in.png", "@out.png", "--mask", "@other.png")]
    [InlineData(1, "keeps at least one pixel", "inpaint", "@in.png", "@out.png", "--mask", "@white.png")]
    [InlineData(1, "expected scribbles of 12×10 pixels, came 9×10", "colorize", "@in.png", "@out.png", "--scribbles", "@other.png")]
    [InlineData(1, "at least one pixel is opaque or differs", "colorize", "@in.png", "@out.png", "--scribbles", "@in.png")]
    [InlineData(1, "expected a picture of 12×10 pixels", "metrics", "@in.png", "@other.png")]
    [InlineData(1, "expected a picture of 12×10 pixels", "compare", "@in.png", "@other.png", "-o", "@out.png")]
    public void Image_BadInput_IsOneLineAndLeavesTheOutput(int exit, string part, params string[] words)
    {
        using var folder = new Folder();
        Fill(folder);
        string[] before = folder.Names;
        string[] arguments = [.. words.Select(w => w.StartsWith('@') ? folder[w[1..]] : w)];
        (int actual, string output, string error) = CommandLine.Run(["image", .. arguments]);
        Assert.Equal((exit, ""), (actual, output));
        Assert.Contains(part, error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Parameter", error, StringComparison.Ordinal);
        string[] lines = error.Trim().Split('\n');
        // The parser adds where help is.
        Assert.True(lines.Length == 1 || (lines.Length == 2 && lines[1].Contains("--help", StringComparison.Ordinal)), error);
        Assert.Equal("before", File.ReadAllText(folder["out.png"]));
        Assert.Equal(before, folder.Names);
    }

    private static void Fill(Folder folder)
    {
        var image = new Image(12, 10, 1);
        image.Samples.Fill(0.4f);
        ImageFile.Write(folder["in.png"], image);
        ImageFile.Write(folder["other.png"], new(9, 10, 1));
        var white = new Image(12, 10, 1);
        white.Samples.Fill(1);
        ImageFile.Write(folder["white.png"], white);
        File.WriteAllText(folder["out.png"], "before");
        File.WriteAllText(folder["text.png"], "This is no picture.");
        byte[] whole = ImageFile.Encode(ImageFormat.Png, Picture.Crop());
        File.WriteAllBytes(folder["cut.png"], whole[..(whole.Length / 2)]);
        byte[] deep = ImageFile.Encode(ImageFormat.Png, new(12, 10, 1) { BitDepth = 16 });
        deep[HeaderEnd + 12] ^= 0x55;
        File.WriteAllBytes(folder["damaged16.png"], deep);
        // An animation control chunk of two frames; its checksum is not looked at.
        byte[] control = [0, 0, 0, 8, .. "acTL"u8, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0];
        File.WriteAllBytes(folder["animated.png"], [.. whole[..HeaderEnd], .. control, .. whole[HeaderEnd..]]);
        BinaryPrimitives.WriteInt32BigEndian(whole.AsSpan(16), 100_000);
        BinaryPrimitives.WriteInt32BigEndian(whole.AsSpan(20), 100_000);
        File.WriteAllBytes(folder["enormous.png"], whole);
    }
}
