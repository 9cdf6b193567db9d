using System.CommandLine;

namespace Leibniz.Cli.Commands.Images;

/// <summary><c>leibniz image …</c>: pictures restored, measured and compared.</summary>
internal static class ImageCommand
{
    public static Command Make() => new("image", "Restores, colours, measures and compares pictures (PNG, JPEG, WebP).")
    {
        DenoiseCommand.Make(),
        DeblurCommand.Make(),
        InpaintCommand.Make(),
        ColorizeCommand.Make(),
        MetricsCommand.Make(),
        CompareCommand.Make(),
    };
}
