using System.Globalization;
using Leibniz.Imaging;
using Leibniz.Imaging.Colorize;
using Leibniz.Imaging.Deblur;
using Leibniz.Imaging.Denoise;
using Leibniz.Imaging.Inpaint;

namespace Leibniz.Samples.ImageRestoration;

/// <summary>Every line of the table.</summary>
internal static class Experiments
{
    // 25 and 2 of 255 steps, the usual noises of the literature on denoising and on deblurring.
    private const double Noise = 25 / 255.0, FaintNoise = 2 / 255.0;

    private static readonly string s_nonLocalMeans = string.Create(CultureInfo.InvariantCulture, $"nlm={Noise:F4}");

    public static IReadOnlyList<Experiment> All { get; } =
    [
        new("denoise", "camera", "tv auto", 28.9, Noisy, (image, _) => TotalVariationDenoiser.Run(image)),
        new("denoise", "camera", "tv", 28.9, Noisy, (image, _) => TotalVariationDenoiser.Run(image, 0.084)) { Peer = new("tv=0.084") },
        new("denoise", "astronaut", "tv auto", 29.75, Noisy, (image, _) => TotalVariationDenoiser.Run(image)),
        new("denoise", "astronaut", "tv", 29.75, Noisy, (image, _) => TotalVariationDenoiser.Run(image, 0.118)) { Peer = new("tv=0.09") },
        new("denoise", "camera", "tgv", 29.6, Noisy, (image, _) => GeneralisedVariationDenoiser.Run(image)),
        new("denoise", "camera", "wavelet", 29.6, Noisy, (image, _) => WaveletDenoiser.Run(image)),
        new("denoise", "camera", "lowrank", 29.6, Noisy, (image, _) => LowRankDenoiser.Run(image)) { Peer = new(s_nonLocalMeans) },
        new("denoise", "astronaut", "tgv", 31.0, Noisy, (image, _) => GeneralisedVariationDenoiser.Run(image)),
        new("denoise", "astronaut", "wavelet", 31.0, Noisy, (image, _) => WaveletDenoiser.Run(image)),
        new("denoise", "astronaut", "lowrank", 31.0, Noisy, (image, _) => LowRankDenoiser.Run(image)) { Peer = new(s_nonLocalMeans) },
        .. Inpainting("camera", 0.5, 31.5), .. Inpainting("camera", 0.8, 27.3),
        .. Inpainting("astronaut", 0.5, 32.4), .. Inpainting("astronaut", 0.8, 27.3),
        .. Deblurring("gaussian:1.6", 29.8), .. Deblurring("box:9", 29.0),
        new("colorize 1 %", "coffee", "levin", 31.6, Degradation.Grey, (grey, original) => ScribbleColouriser.Run(grey, Degradation.Seeds(original, 0.01))),
    ];

    private static IEnumerable<Experiment> Deblurring(string kernel, double target)
    {
        BlurKernel blur = BlurKernel.Parse(kernel);
        Image Spoil(Image image) => Degradation.WithNoise(Degradation.Blurred(image, blur.ToArray()), FaintNoise);
        yield return new("deblur " + kernel, "camera", "tv", target, Spoil, (image, _) => TotalVariationDeblurrer.Run(image, blur)) { Peer = new("lucy=30", _ => Degradation.AsImage(blur.ToArray())) };
        yield return new("deblur " + kernel, "camera", "hyper", target, Spoil, (image, _) => HyperLaplacianDeblurrer.Run(image, blur));
    }

    private static IEnumerable<Experiment> Inpainting(string picture, double share, double target)
    {
        string task = $"inpaint {share * 100:F0} %";
        Image Spoil(Image image) => Degradation.Without(image, Degradation.RandomMask(image, share));
        yield return new(task, picture, "biharmonic", target, Spoil, (image, _) => BiharmonicInpainter.Run(image, Degradation.RandomMask(image, share))) { Peer = new("biharmonic", image => Degradation.RandomMask(image, share)) };
        yield return new(task, picture, "tv", target, Spoil, (image, _) => TotalVariationInpainter.Run(image, Degradation.RandomMask(image, share)));
        yield return new(task, picture, "tgv", target, Spoil, (image, _) => GeneralisedVariationInpainter.Run(image, Degradation.RandomMask(image, share)));
        yield return new(task, picture, "lowrank", target, Spoil, (image, _) => LowRankInpainter.Run(image, Degradation.RandomMask(image, share)));
    }

    private static Image Noisy(Image image) => Degradation.WithNoise(image, Noise);
}
