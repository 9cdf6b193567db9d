using System.CommandLine;
using Leibniz.Imaging.Denoise;

namespace Leibniz.Cli.Commands.Images;

/// <summary><c>leibniz image denoise</c>: takes white noise off a picture.</summary>
internal static class DenoiseCommand
{
    public static Command Make()
    {
        var model = new Option<string>("--model")
        {
            Description = "lowrank (groups of similar patches; the best), tv (total variation; the fastest), tgv (its second order, for slopes) or wavelet.",
            DefaultValueFactory = _ => "lowrank",
        };
        model.AcceptOnlyFromAmong("tv", "tgv", "wavelet", "lowrank");
        Option<string> strength = StrengthOption.Make(
            "λ for samples in [0, 1]; for lowrank the standard deviation of the noise. auto estimates the noise, and takes the λ of least estimated error.");
        return RestorationCommand.Make(
            "denoise",
            "Takes noise off a picture.\n\nExamples:\n  leibniz image denoise noisy.png clean.png\n"
            + "  leibniz image denoise noisy.png clean.png --model tv --strength 0.08 --steps frames",
            [model, strength],
            parsed =>
            {
                double? lambda = StrengthOption.Parse(parsed.GetValue(strength)!, zero: true);
                return parsed.GetValue(model) switch
                {
                    "tv" => (image, options) => TotalVariationDenoiser.Run(image, lambda, options),
                    "tgv" => (image, options) => GeneralisedVariationDenoiser.Run(image, lambda, options),
                    "wavelet" => (image, options) => WaveletDenoiser.Run(image, lambda, options),
                    _ => (image, options) => LowRankDenoiser.Run(image, lambda, options),
                };
            });
    }
}
