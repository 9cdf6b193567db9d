using Leibniz.Imaging.Denoise;

namespace Leibniz.Imaging.Deblur;

/// <summary>The checks and the noise that the deblurring methods share.</summary>
internal static class DeblurInput
{
    // Half a step of 8 bits is the least noise a stored picture has.
    private const double LeastNoise = 0.5 / 255;

    public static void Validate(Image image, BlurKernel kernel, double? strength, RestorationOptions options)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(kernel);
        options.Validate();
        if (kernel.Width > image.Width || kernel.Height > image.Height)
            throw new ArgumentException($"Expected a kernel no larger than the image of {image.Width}×{image.Height}, came one of {kernel.Width}×{kernel.Height}.", nameof(kernel));
        if (strength is double given && !(double.IsFinite(given) && given > 0))
            throw new ArgumentOutOfRangeException(nameof(strength), given, "Expected a finite strength above 0.");
        image.ThrowIfNotFinite(nameof(image));
    }

    /// <summary>The estimated variance of the noise.</summary>
    public static double Variance(Image image) => Math.Pow(Math.Max(NoiseEstimate.Of(image), LeastNoise), 2);
}
