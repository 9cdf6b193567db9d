using Leibniz.Imaging.Deblur;
using Leibniz.Imaging.Denoise;
using Leibniz.Imaging.Inpaint;

namespace Leibniz.Imaging.Tests;

public sealed class BadArgumentTests
{
    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Denoise_OfAnImpossibleStrength_Refuses(double strength)
    {
        var image = new Image(8, 8, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => TotalVariationDenoiser.Run(image, strength));
        Assert.Throws<ArgumentOutOfRangeException>(() => GeneralisedVariationDenoiser.Run(image, strength));
        Assert.Throws<ArgumentOutOfRangeException>(() => WaveletDenoiser.Run(image, strength));
        Assert.Throws<ArgumentOutOfRangeException>(() => LowRankDenoiser.Run(image, strength));
        Assert.Throws<ArgumentOutOfRangeException>(() => TotalVariationDeblurrer.Run(image, BlurKernel.Box(3), strength));
        Assert.Throws<ArgumentOutOfRangeException>(() => HyperLaplacianDeblurrer.Run(image, BlurKernel.Box(3), strength));
    }

    [Fact]
    public void Methods_GivenWhatIsNoNumber_SayWhere()
    {
        var image = new Image(8, 8, 3);
        image[3, 2, 1] = float.NaN;
        ArgumentException error = Assert.Throws<ArgumentException>(() => TotalVariationDenoiser.Run(image));
        Assert.Contains("column 3, row 2, channel 1", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => LowRankDenoiser.Run(image));
        Assert.Throws<ArgumentException>(() => HyperLaplacianDeblurrer.Run(image, BlurKernel.Box(3)));
        Assert.Throws<ArgumentException>(() => BiharmonicInpainter.Run(image, new(8, 8, 1)));
    }

    [Fact]
    public void Inpaint_OfANotANumberInAHole_IgnoresIt()
    {
        var image = new Image(8, 8, 1);
        image.Samples.Fill(0.5f);
        image[3, 2] = float.NaN;
        var mask = new Image(8, 8, 1);
        mask[3, 2] = 1;
        foreach (Restoration restoration in new[]
        {
            BiharmonicInpainter.Run(image, mask), TotalVariationInpainter.Run(image, mask),
            GeneralisedVariationInpainter.Run(image, mask), LowRankInpainter.Run(image, mask),
        })
        {
            Assert.Equal(0.5, restoration.Image[3, 2], 1e-3);
        }
    }

    [Fact]
    public void Inpaint_OfABadMask_Refuses()
    {
        var image = new Image(8, 8, 1);
        var all = new Image(8, 8, 1);
        all.Samples.Fill(1);
        Assert.Throws<ArgumentException>(() => BiharmonicInpainter.Run(image, all));
        Assert.Throws<ArgumentException>(() => TotalVariationInpainter.Run(image, new(8, 9, 1)));
    }

    [Fact]
    public void Deblur_OfAKernelLargerThanTheImage_Refuses() =>
        Assert.Throws<ArgumentException>(() => TotalVariationDeblurrer.Run(new(8, 8, 1), BlurKernel.Box(9)));

    [Theory]
    [InlineData("gaussian:nan")]
    [InlineData("gaussian:-1")]
    [InlineData("gaussian:1e9")]
    [InlineData("box:4")]
    [InlineData("box:0")]
    [InlineData("box:99999999999")]
    [InlineData("motion:15@x")]
    [InlineData("motion:0@30")]
    [InlineData("cone:3")]
    public void Kernel_OfANonsensicalText_Refuses(string text) => Assert.Throws<FormatException>(() => BlurKernel.Parse(text));
}
