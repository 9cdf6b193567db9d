using Leibniz.Imaging;
using Leibniz.Imaging.Denoise;

namespace Leibniz.Samples.ImageRestoration;

/// <summary>Every line of the table.</summary>
internal static class Experiments
{
    // 25 and 2 of 255 steps, the usual noises of the literature on denoising and on deblurring.
    private const double Noise = 25 / 255.0;

    public static IReadOnlyList<Experiment> All { get; } =
    [
        new("denoise", "camera", "tv auto", 28.9, Noisy, (image, _) => TotalVariationDenoiser.Run(image)),
        new("denoise", "camera", "tv", 28.9, Noisy, (image, _) => TotalVariationDenoiser.Run(image, 0.084)),
        new("denoise", "astronaut", "tv auto", 29.75, Noisy, (image, _) => TotalVariationDenoiser.Run(image)),
        new("denoise", "astronaut", "tv", 29.75, Noisy, (image, _) => TotalVariationDenoiser.Run(image, 0.118)),
        new("denoise", "camera", "lowrank", 29.6, Noisy, (image, _) => LowRankDenoiser.Run(image)),
        new("denoise", "astronaut", "lowrank", 31.0, Noisy, (image, _) => LowRankDenoiser.Run(image)),
    ];

    private static Image Noisy(Image image) => Degradation.WithNoise(image, Noise);
}
