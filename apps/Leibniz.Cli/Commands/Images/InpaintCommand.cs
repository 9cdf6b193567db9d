using System.CommandLine;
using Leibniz.Imaging;
using Leibniz.Imaging.Codecs;
using Leibniz.Imaging.Inpaint;

namespace Leibniz.Cli.Commands.Images;

/// <summary><c>leibniz image inpaint</c>: fills what a mask marks as lost.</summary>
internal static class InpaintCommand
{
    public static Command Make()
    {
        var mask = new Option<string>("--mask")
        {
            Description = "A picture of the same size, bright (a half or more in a channel) where a pixel is lost.", Required = true,
        };
        var model = new Option<string>("--model")
        {
            Description = "biharmonic (the smoothest surface; small holes), tv (straight edges carried on), tgv (slopes too), lowrank (similar patches; scattered pixels) "
                + "or auto (lowrank where a fifth of the pixels or more are lost and scattered, else biharmonic).",
            DefaultValueFactory = _ => "auto",
        };
        model.AcceptOnlyFromAmong("auto", "biharmonic", "tv", "tgv", "lowrank");
        return RestorationCommand.Make(
            "inpaint",
            "Fills the pixels that a mask marks as lost.\n\nExamples:\n  leibniz image inpaint scratched.png whole.png --mask scratches.png\n"
            + "  leibniz image inpaint sparse.png whole.png --mask lost.png --model tv",
            [mask, model],
            parsed =>
            {
                string path = parsed.GetValue(mask)!, name = parsed.GetValue(model)!;
                Image lost = ImageFile.Read(path);
                return (image, options) =>
                {
                    if (lost.Width != image.Width || lost.Height != image.Height)
                        throw new ImageFileException($"{path}: expected a mask of {image.Width}×{image.Height} pixels, came one of {lost.Width}×{lost.Height}.");
                    return name switch
                    {
                        "tv" => TotalVariationInpainter.Run(image, lost, options),
                        "tgv" => GeneralisedVariationInpainter.Run(image, lost, options),
                        "lowrank" => LowRankInpainter.Run(image, lost, options),
                        "biharmonic" => BiharmonicInpainter.Run(image, lost, options),
                        _ => AutomaticInpainter.Run(image, lost, options),
                    };
                };
            });
    }
}
