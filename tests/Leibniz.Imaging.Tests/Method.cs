using Leibniz.Imaging.Colorize;
using Leibniz.Imaging.Deblur;
using Leibniz.Imaging.Denoise;
using Leibniz.Imaging.Inpaint;
using Leibniz.Imaging.Operators;

namespace Leibniz.Imaging.Tests;

/// <summary>A method with a spoiled piece of a photograph for it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Floor">The PSNR that the restored piece must reach, a few tenths below what it reached when first measured.</param>
/// <param name="Original">The piece.</param>
/// <param name="Spoil">Spoils it.</param>
/// <param name="Restore">Restores it.</param>
public sealed record Method(
    string Name, double Floor, Func<Image> Original, Func<Image, Image> Spoil, Func<Image, Image, RestorationOptions, Restoration> Restore)
{
    private const double Noise = 25 / 255.0, FaintNoise = 2 / 255.0;
    private static readonly BlurKernel s_blur = BlurKernel.Gaussian(1.6);

    /// <summary>Whether it takes a picture of any size: not one smaller than a kernel, nor than seeds of their own size.</summary>
    public bool TakesAnySize { get; init; } = true;

    public static IReadOnlyList<Method> All { get; } =
    [
        new("tv", 26.5, Face, Noisy, (i, _, o) => TotalVariationDenoiser.Run(i, null, o)),
        new("tgv", 26.5, Face, Noisy, (i, _, o) => GeneralisedVariationDenoiser.Run(i, null, o)),
        new("wavelet", 26, Face, Noisy, (i, _, o) => WaveletDenoiser.Run(i, null, o)),
        new("lowrank", 27.5, Face, Noisy, (i, _, o) => LowRankDenoiser.Run(i, null, o)),
        new("tv, colour", 26.5, Coffee, Noisy, (i, _, o) => TotalVariationDenoiser.Run(i, null, o)),
        new("lowrank, colour", 27.5, Coffee, Noisy, (i, _, o) => LowRankDenoiser.Run(i, null, o)),
        new("biharmonic inpaint", 26, Coffee, i => i, (i, m, o) => BiharmonicInpainter.Run(i, m, o)),
        new("tv inpaint", 25, Coffee, i => i, (i, m, o) => TotalVariationInpainter.Run(i, m, o)),
        new("tgv inpaint", 25, Coffee, i => i, (i, m, o) => GeneralisedVariationInpainter.Run(i, m, o)),
        new("lowrank inpaint", 26, Coffee, i => i, (i, m, o) => LowRankInpainter.Run(i, m, o)),
        new("tv deblur", 25, Face, Blurred, (i, _, o) => TotalVariationDeblurrer.Run(i, s_blur, null, o)) { TakesAnySize = false },
        new("hyper deblur", 25, Face, Blurred, (i, _, o) => HyperLaplacianDeblurrer.Run(i, s_blur, null, o)) { TakesAnySize = false },
        new("colorize", 27, Coffee, TestPicture.Grey, (i, _, o) => ScribbleColouriser.Run(i, Seeds(), o)) { TakesAnySize = false },
    ];

    public static Method Of(string name) => All.Single(m => m.Name == name);

    /// <summary>The mask with which the inpainting methods are tried: half of the pixels lost.</summary>
    public static Image Mask(Image image) => TestPicture.RandomMask(image, 0.5);

    // Odd sizes, so that rows have ends that fill no vector.
    private static Image Face() => TestPicture.Crop("camera", 180, 60, 97, 91);

    private static Image Coffee() => TestPicture.Crop("coffee", 220, 120, 91, 77);

    private static Image Noisy(Image image) => TestPicture.WithNoise(image, Noise);

    private static Image Blurred(Image image)
    {
        double[] x = [.. image.Samples.ToArray().Select(s => (double)s)], y = new double[x.Length];
        new ConvolutionOperator(image.Width, image.Height, s_blur, BorderRule.Reflect).Apply(x, y);
        Image blurred = image.Clone();
        for (int i = 0; i < y.Length; i++)
            blurred.Samples[i] = (float)y[i];
        return TestPicture.WithNoise(blurred, FaintNoise);
    }

    private static Image Seeds()
    {
        Image seeds = Coffee();
        seeds.Alpha = TestPicture.RandomMask(seeds, 0.05, seed: 1618).Samples.ToArray();
        return seeds;
    }
}
