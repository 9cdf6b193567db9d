using System.Text.Json;
using Leibniz.Imaging;
using Leibniz.Imaging.Codecs;

namespace Leibniz.Cli.Tests;

public sealed class ImageCommandTests
{
    [Theory]
    [InlineData("tv")]
    [InlineData("tgv")]
    [InlineData("wavelet")]
    [InlineData("lowrank")]
    public void Denoise_ByEachModel_ComesNearerByThreeDecibels(string model)
    {
        using var folder = new Folder();
        ImageFile.Write(folder["original.png"], Picture.Crop());
        ImageFile.Write(folder["noisy.png"], Picture.Noisy(Picture.Crop()));
        (int exit, string output, string error) = CommandLine.Run("image", "denoise", folder["noisy.png"], folder["clean.png"], "--model", model);
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("80×64", output, StringComparison.Ordinal);
        Assert.True(Picture.Psnr(folder["original.png"], folder["clean.png"]) > Picture.Psnr(folder["original.png"], folder["noisy.png"]) + 3);
        Assert.Equal(["clean.png", "noisy.png", "original.png"], folder.Names);
    }

    [Fact]
    public void Denoise_OnOneAndTwoThreads_WritesTheSameFile()
    {
        using var folder = new Folder();
        ImageFile.Write(folder["noisy.png"], Picture.Noisy(Picture.Crop()));
        foreach (string threads in new[] { "1", "2" })
            Assert.Equal(0, CommandLine.Run("image", "denoise", folder["noisy.png"], folder[threads + ".png"], "--threads", threads).Exit);
        Assert.Equal(File.ReadAllBytes(folder["1.png"]), File.ReadAllBytes(folder["2.png"]));
    }

    [Fact]
    public void Denoise_WithSteps_SavesFramesOfWhichTheLastIsTheResult()
    {
        using var folder = new Folder();
        ImageFile.Write(folder["noisy.png"], Picture.Noisy(Picture.Crop()));
        int exit = CommandLine.Run(
            "image", "denoise", folder["noisy.png"], folder["clean.png"], "--model", "tv", "--strength", "0.1", "--steps", folder["frames"]).Exit;
        Assert.Equal(0, exit);
        string[] frames = [.. Directory.GetFiles(folder["frames"]).Order(StringComparer.Ordinal)];
        Assert.True(frames.Length >= 2, $"{frames.Length} frames");
        Assert.Equal("frame-001.png", Path.GetFileName(frames[0]));
        Assert.Equal(ImageFile.Read(folder["clean.png"]).Samples.ToArray(), ImageFile.Read(frames[^1]).Samples.ToArray());
    }

    [Theory]
    [InlineData("tv", "box:3")]
    [InlineData("hyper", "box:3")]
    [InlineData("tv", "kernel.png")]
    public void Deblur_ByEachModel_ComesNearer(string model, string kernel)
    {
        using var folder = new Folder();
        Image image = Picture.Crop(), blurred = image.Clone(), weights = new(3, 3, 1);
        weights.Samples.Fill(1);
        for (int c = 0; c < 3; c++)
        {
            for (int i = 0; i < image.Pixels; i++)
            {
                float sum = 0;
                for (int k = 0; k < 9; k++)
                    sum += image[Math.Clamp((i % 80) + (k % 3) - 1, 0, 79), Math.Clamp((i / 80) + (k / 3) - 1, 0, 63), c];
                blurred.Plane(c)[i] = sum / 9;
            }
        }
        ImageFile.Write(folder["original.png"], image);
        ImageFile.Write(folder["blurred.png"], blurred);
        ImageFile.Write(folder["kernel.png"], weights);
        string given = kernel == "kernel.png" ? folder[kernel] : kernel;
        (int exit, _, string error) = CommandLine.Run(
            "image", "deblur", folder["blurred.png"], folder["sharp.png"], "--kernel", given, "--model", model);
        Assert.Equal((0, ""), (exit, error));
        Assert.True(Picture.Psnr(folder["original.png"], folder["sharp.png"]) > Picture.Psnr(folder["original.png"], folder["blurred.png"]) + 2);
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("biharmonic")]
    [InlineData("tv")]
    [InlineData("tgv")]
    [InlineData("lowrank")]
    public void Inpaint_ByEachModel_KeepsWhatIsKnown(string model)
    {
        using var folder = new Folder();
        Image image = Picture.Crop(), mask = Picture.Mask(image, 0.4);
        ImageFile.Write(folder["in.png"], image);
        ImageFile.Write(folder["mask.png"], mask);
        (int exit, _, string error) = CommandLine.Run(
            "image", "inpaint", folder["in.png"], folder["out.png"], "--mask", folder["mask.png"], "--model", model);
        Assert.Equal((0, ""), (exit, error));
        Image before = ImageFile.Read(folder["in.png"]), after = ImageFile.Read(folder["out.png"]);
        for (int i = 0; i < image.Samples.Length; i++)
        {
            if (mask.Samples[i % image.Pixels] == 0)
                Assert.Equal(before.Samples[i], after.Samples[i]);
        }
        Assert.InRange(Picture.Psnr(folder["in.png"], folder["out.png"]), 24, 60);
    }

    [Fact]
    public void Colorize_OfAPaintedCopy_GivesColours()
    {
        using var folder = new Folder();
        Image image = Picture.Crop(), grey = image.Like(1), painted = image.Clone(), mask = Picture.Mask(image, 0.05);
        for (int i = 0; i < image.Pixels; i++)
        {
            grey.Samples[i] = (0.299f * image.Plane(0)[i]) + (0.587f * image.Plane(1)[i]) + (0.114f * image.Plane(2)[i]);
            for (int c = 0; c < 3 && mask.Samples[i] == 0; c++)
                painted.Plane(c)[i] = grey.Samples[i];
        }
        ImageFile.Write(folder["original.png"], image);
        ImageFile.Write(folder["grey.png"], grey);
        ImageFile.Write(folder["painted.png"], painted);
        (int exit, _, string error) = CommandLine.Run("image", "colorize", folder["grey.png"], folder["out.png"], "--scribbles", folder["painted.png"]);
        Assert.Equal((0, ""), (exit, error));
        Assert.InRange(Picture.Psnr(folder["original.png"], folder["out.png"]), 26, 60);
    }

    [Fact]
    public void Metrics_OfTwoPictures_AgreeInBothFormats()
    {
        using var folder = new Folder();
        ImageFile.Write(folder["a.png"], Picture.Crop());
        ImageFile.Write(folder["b.png"], Picture.Noisy(Picture.Crop()));
        (int exit, string table, _) = CommandLine.Run("image", "metrics", folder["a.png"], folder["b.png"]);
        using JsonDocument json = JsonDocument.Parse(CommandLine.Run("image", "metrics", folder["a.png"], folder["b.png"], "--format", "json").Output);
        Assert.Equal(0, exit);
        Assert.Equal(Picture.Psnr(folder["a.png"], folder["b.png"]), json.RootElement.GetProperty("PSNR").GetDouble(), 1e-9);
        Assert.Contains(json.RootElement.GetProperty("SSIM").GetDouble().ToString("F4", System.Globalization.CultureInfo.InvariantCulture), table, StringComparison.Ordinal);
        // Too small for five scales.
        Assert.False(json.RootElement.TryGetProperty("MS-SSIM", out _));
    }

    [Fact]
    public void Compare_OfTwoPictures_WritesThemInARow()
    {
        using var folder = new Folder();
        ImageFile.Write(folder["a.png"], Picture.Crop());
        ImageFile.Write(folder["grey.png"], Picture.Crop("camera"));
        (int exit, _, string error) = CommandLine.Run("image", "compare", folder["a.png"], folder["grey.png"], "-o", folder["both.png"], "--difference");
        Assert.Equal((0, ""), (exit, error));
        Image both = ImageFile.Read(folder["both.png"]);
        Assert.Equal(((3 * 80) + 8, 64, 3), (both.Width, both.Height, both.Channels));
        Assert.Equal(ImageFile.Read(folder["a.png"])[79, 63, 2], both[79, 63, 2]);
        Assert.Equal(ImageFile.Read(folder["grey.png"])[0, 0], both[84, 0, 1]);
    }

    [Fact]
    public void PictureTour_ByEachModel_ComesNearer()
    {
        using var output = new StringWriter();
        Assert.True(Commands.Images.PictureTour.Run(output), output.ToString());
    }

    [Theory]
    [InlineData("denoise", "--strength")]
    [InlineData("deblur", "--kernel")]
    [InlineData("inpaint", "--mask")]
    [InlineData("colorize", "--scribbles")]
    [InlineData("metrics", "--format")]
    [InlineData("compare", "--output")]
    public void Help_OfEachCommand_NamesItsOptionsAndAnExample(string command, string option)
    {
        (int exit, string output, _) = CommandLine.Run("image", command, "--help");
        Assert.Equal(0, exit);
        Assert.Contains(option, output, StringComparison.Ordinal);
        Assert.Contains("leibniz image " + command, output, StringComparison.Ordinal);
    }
}
