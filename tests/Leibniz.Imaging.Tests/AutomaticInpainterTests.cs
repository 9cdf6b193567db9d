using Leibniz.Imaging.Inpaint;

namespace Leibniz.Imaging.Tests;

public sealed class AutomaticInpainterTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.8)]
    public void Automatic_OfScatteredPixels_TakesSimilarPatches(double share)
    {
        Image image = TestPicture.Crop("coffee", 220, 120, 48, 40), mask = TestPicture.RandomMask(image, share);
        Assert.Equal(LowRankInpainter.Run(image, mask).Image.Samples, AutomaticInpainter.Run(image, mask).Image.Samples);
    }

    // The first is small, the second large but in one piece.
    [Theory]
    [InlineData(5, 4)]
    [InlineData(30, 25)]
    public void Automatic_OfAHole_TakesTheSmoothestSurface(int width, int height)
    {
        Image image = TestPicture.Crop("coffee", 220, 120, 48, 40);
        var mask = new Image(48, 40, 1);
        for (int y = 0; y < height; y++)
            mask.Samples.Slice(((y + 7) * 48) + 9, width).Fill(1);
        Assert.Equal(BiharmonicInpainter.Run(image, mask).Image.Samples, AutomaticInpainter.Run(image, mask).Image.Samples);
    }
}
