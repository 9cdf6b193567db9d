using System.CommandLine;
using Leibniz.Imaging.Codecs;
using Leibniz.Imaging.Deblur;

namespace Leibniz.Cli.Commands.Images;

/// <summary><c>leibniz image deblur</c>: undoes a known blur.</summary>
internal static class DeblurCommand
{
    public static Command Make()
    {
        var kernel = new Option<string>("--kernel")
        {
            Description = "gaussian:σ, box:side, motion:length@degrees (in pixels, anticlockwise from the right), or a picture of odd sides up to 255.",
            Required = true,
        };
        var model = new Option<string>("--model")
        {
            Description = "tv (total variation), or hyper (lengths of gradients to the power 2/3).",
            DefaultValueFactory = _ => "tv",
        };
        model.AcceptOnlyFromAmong("tv", "hyper");
        Option<string> strength = StrengthOption.Make("λ for samples in [0, 1]; auto follows from the noise, which is estimated.");
        return RestorationCommand.Make(
            "deblur",
            "Undoes a known blur; what lies beyond the border is taken as unknown.\n\nExamples:\n"
            + "  leibniz image deblur blurred.png sharp.png --kernel gaussian:1.6\n"
            + "  leibniz image deblur blurred.png sharp.png --kernel motion:15@30 --model hyper",
            [kernel, model, strength],
            parsed =>
            {
                BlurKernel blur = Kernel(parsed.GetValue(kernel)!);
                double? lambda = StrengthOption.Parse(parsed.GetValue(strength)!, zero: false);
                bool isHyper = parsed.GetValue(model) == "hyper";
                return (image, options) =>
                {
                    if (blur.Width > image.Width || blur.Height > image.Height)
                        throw new UsageException($"--kernel: expected one no larger than the picture of {image.Width}×{image.Height}, came one of {blur.Width}×{blur.Height}.");
                    return isHyper ? HyperLaplacianDeblurrer.Run(image, blur, lambda, options) : TotalVariationDeblurrer.Run(image, blur, lambda, options);
                };
            });
    }

    private static BlurKernel Kernel(string text)
    {
        try
        {
            return BlurKernel.Parse(text);
        }
        catch (FormatException error)
        {
            throw new UsageException("--kernel: " + error.Message);
        }
        catch (ArgumentException error)
        {
            throw new ImageFileException($"{text}: {OneLine.Of(error)}", error);
        }
    }
}
