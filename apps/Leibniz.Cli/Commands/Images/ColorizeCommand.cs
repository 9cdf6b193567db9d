using System.CommandLine;
using Leibniz.Imaging;
using Leibniz.Imaging.Codecs;
using Leibniz.Imaging.Colorize;

namespace Leibniz.Cli.Commands.Images;

/// <summary><c>leibniz image colorize</c>: spreads the colours of a few pixels over a grey picture.</summary>
internal static class ColorizeCommand
{
    public static Command Make()
    {
        var scribbles = new Option<string>("--scribbles")
        {
            Description = "A picture of the same size. Where it has an opacity, the pixels of a half or more give the colours; where it has none, those that differ from the grey picture by more than 1.5/255.",
            Required = true,
        };
        return RestorationCommand.Make(
            "colorize",
            "Colours a grey picture: neighbours of like brightness get like colours. Scribbles give hue, not brightness.\n\nExamples:\n"
            + "  leibniz image colorize grey.png colour.png --scribbles scribbled.png",
            [scribbles],
            parsed =>
            {
                string path = parsed.GetValue(scribbles)!;
                Image colours = ImageFile.Read(path);
                return (image, options) =>
                {
                    if (colours.Width != image.Width || colours.Height != image.Height)
                        throw new ImageFileException($"{path}: expected scribbles of {image.Width}×{image.Height} pixels, came {colours.Width}×{colours.Height}.");
                    try
                    {
                        return ScribbleColouriser.Run(image, colours, options);
                    }
                    catch (ArgumentException error)
                    {
                        throw new ImageFileException($"{path}: {OneLine.Of(error)}", error);
                    }
                };
            });
    }
}
