using System.Globalization;
using Leibniz.Imaging.Metrics;

namespace Leibniz.Imaging.Tests;

public sealed class MetricsTests
{
    // Samples are floats, which moves PSNR by some 1e-6 dB.
    private const double Tolerance = 2e-6;

    public static IEnumerable<TheoryDataRow<string, string, double>> Expected() =>
        File.ReadLines(Path.Combine(TestPicture.Root, "tests", "Leibniz.Imaging.Tests", "Oracles", "metrics.csv"))
            .Select(l => l.Split(','))
            .Select(p => new TheoryDataRow<string, string, double>(p[0], p[1], double.Parse(p[2], CultureInfo.InvariantCulture)));

    [Theory]
    [MemberData(nameof(Expected))]
    public void Metric_OfASyntheticPair_IsThatOfTheOracle(string picture, string metric, double expected)
    {
        (Image a, Image b) = picture switch
        {
            "grey" => (Texture(1, noisy: false), Texture(1, noisy: true)),
            "colour" => (Texture(3, noisy: false), Texture(3, noisy: true)),
            _ => (Large(noisy: false), Large(noisy: true)),
        };
        double actual = metric switch
        {
            "psnr" => ImageMetrics.Psnr(a, b),
            "ssim" => ImageMetrics.Ssim(a, b),
            "ms-ssim" => ImageMetrics.MultiScaleSsim(a, b),
            _ => ImageMetrics.Gmsd(a, b),
        };
        Assert.Equal(expected, actual, Tolerance);
    }

    [Fact]
    public void Metrics_OfEqualPictures_AreTheirBest()
    {
        Image a = Large(noisy: false);
        Assert.Equal(double.PositiveInfinity, ImageMetrics.Psnr(a, a));
        Assert.Equal(1, ImageMetrics.Ssim(a, a), 1e-12);
        Assert.Equal(1, ImageMetrics.MultiScaleSsim(a, a), 1e-12);
        Assert.Equal(0, ImageMetrics.Gmsd(a, a), 1e-7);
    }

    [Fact]
    public void Psnr_OfAHalfStepEverywhere_IsOfItsSquare()
    {
        var a = new Image(5, 4, 1);
        Image b = a.Clone();
        b.Samples.Fill(0.5f);
        Assert.Equal(10 * Math.Log10(4), ImageMetrics.Psnr(a, b), 1e-12);
    }

    [Fact]
    public void Metrics_OfOtherSizes_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => ImageMetrics.Psnr(new(5, 4, 1), new(4, 5, 1)));
        Assert.Throws<ArgumentException>(() => ImageMetrics.Psnr(new(5, 4, 1), new(5, 4, 3)));
        Assert.Throws<ArgumentException>(() => ImageMetrics.Ssim(new(6, 9, 1), new(6, 9, 1)));
        Assert.Throws<ArgumentException>(() => ImageMetrics.MultiScaleSsim(new(175, 200, 1), new(175, 200, 1)));
    }

    // As Oracles/metrics.py has them.
    private static Image Texture(int channels, bool noisy)
    {
        var image = new Image(40, 32, channels);
        for (int c = 0; c < channels; c++)
        {
            for (int i = 0; i < image.Pixels; i++)
            {
                int y = i / image.Width, x = (i % image.Width) + (7 * c), value = ((37 * x) + (91 * y) + (x * y)) % 256;
                image.Plane(c)[i] = (noisy ? Math.Clamp(value + (((29 * x) + (53 * y)) % 21) - 10, 0, 255) : value) / 255f;
            }
        }
        return image;
    }

    private static Image Large(bool noisy)
    {
        var image = new Image(192, 180, 1);
        for (int i = 0; i < image.Pixels; i++)
        {
            int y = i / image.Width, x = i % image.Width, value = ((((x / 16) + (y / 12)) % 2) * 120) + (x * y % 64);
            image.Samples[i] = (noisy ? Math.Clamp(value + (((29 * x) + (53 * y)) % 41) - 20, 0, 255) : value) / 255f;
        }
        return image;
    }
}
