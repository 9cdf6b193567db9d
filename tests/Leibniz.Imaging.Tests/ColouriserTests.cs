using Leibniz.Imaging.Colorize;

namespace Leibniz.Imaging.Tests;

public sealed class ColouriserTests
{
    [Fact]
    public void Run_OfTwoFlatHalves_SpreadsEachColourToTheEdge()
    {
        // Left half of luma 0.3, right half of 0.7; one red seed on the left, one blue one on the right.
        var grey = new Image(24, 16, 1);
        for (int i = 0; i < grey.Pixels; i++)
            grey.Samples[i] = i % 24 < 12 ? 0.3f : 0.7f;
        var scribbles = new Image(24, 16, 3) { Alpha = new float[24 * 16] };
        (scribbles[3, 8, 0], scribbles[3, 8, 1], scribbles[3, 8, 2]) = (0.6f, 0.2f, 0.2f);
        (scribbles[20, 8, 0], scribbles[20, 8, 1], scribbles[20, 8, 2]) = (0.6f, 0.6f, 0.9f);
        scribbles.Alpha[(8 * 24) + 3] = scribbles.Alpha[(8 * 24) + 20] = 1;
        Image result = ScribbleColouriser.Run(grey, scribbles).Image;
        // Red less luma is 0.6 − (0.299·0.6 + 0.701·0.2) = 0.2804; blue less luma 0.9 − (0.886·0.6 + 0.114·0.9) = 0.2658.
        Assert.Equal(0.3 + 0.2804, result[3, 8, 0], 1e-4);
        Assert.Equal(0.3 + 0.2804, result[5, 2, 0], 0.03);
        Assert.Equal(0.7 + 0.2658, result[20, 8, 2], 1e-4);
        Assert.Equal(0.7 + 0.2658, result[18, 14, 2], 0.03);
    }

    [Fact]
    public void Run_KeepsTheLumaOfTheGreyPicture()
    {
        Image colour = TestPicture.Crop("coffee", 220, 120, 40, 32), grey = TestPicture.Grey(colour);
        colour.Alpha = TestPicture.RandomMask(colour, 0.1).Samples.ToArray();
        Image back = TestPicture.Grey(ScribbleColouriser.Run(grey, colour).Image);
        for (int i = 0; i < grey.Pixels; i++)
            Assert.Equal(grey.Samples[i], back.Samples[i], 1e-5);
    }

    [Fact]
    public void Run_WithScribblesThatDiffer_TakesThemAsThoseWithOpacity()
    {
        Image colour = TestPicture.Crop("coffee", 220, 120, 40, 32), grey = TestPicture.Grey(colour);
        float[] chosen = TestPicture.RandomMask(colour, 0.1).Samples.ToArray();
        Image painted = grey.Like(3), opaque = grey.Like(3);
        opaque.Alpha = new float[grey.Pixels];
        for (int i = 0; i < grey.Pixels; i++)
        {
            bool differs = false;
            for (int c = 0; c < 3; c++)
            {
                float value = chosen[i] == 1 ? colour.Plane(c)[i] : grey.Samples[i];
                (painted.Plane(c)[i], opaque.Plane(c)[i]) = (value, value);
                differs |= MathF.Abs(value - grey.Samples[i]) > 1.5f / 255;
            }
            opaque.Alpha[i] = differs ? 1 : 0;
        }
        Assert.Equal(ScribbleColouriser.Run(grey, opaque).Image.Samples.ToArray(), ScribbleColouriser.Run(grey, painted).Image.Samples.ToArray());
    }

    [Fact]
    public void Run_WithoutScribbles_SaysSo()
    {
        var grey = new Image(4, 4, 1);
        ArgumentException error = Assert.Throws<ArgumentException>(() => ScribbleColouriser.Run(grey, grey.Clone()));
        Assert.Contains("at least one pixel", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ScribbleColouriser.Run(grey, new(4, 5, 3)));
    }
}
