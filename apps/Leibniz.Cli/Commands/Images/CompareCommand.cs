using System.CommandLine;
using System.Globalization;
using Leibniz.Imaging;
using Leibniz.Imaging.Codecs;
using Leibniz.Imaging.Metrics;

namespace Leibniz.Cli.Commands.Images;

/// <summary><c>leibniz image compare</c>: two pictures side by side.</summary>
internal static class CompareCommand
{
    private const float Magnification = 4;

    public static Command Make()
    {
        var first = new Argument<string>("a") { Description = "A picture." };
        var second = new Argument<string>("b") { Description = "Another of the same size." };
        var output = new Option<string>("--output", "-o") { Description = "The file to write: .png, .jpg or .webp.", Required = true };
        var difference = new Option<bool>("--difference") { Description = "Add a third picture: half grey plus four times the difference." };
        var command = new Command(
            "compare", "Writes two pictures side by side.\n\nExamples:\n  leibniz image compare original.png restored.png -o side-by-side.png --difference")
        {
            first, second, output, difference,
        };
        command.SetAction(parsed =>
        {
            string target = parsed.GetValue(output)!;
            OutputPicture.Check(target);
            (Image a, Image b) = PicturePair.Read(parsed.GetValue(first)!, parsed.GetValue(second)!);
            ImageFile.Write(target, SideBySide.Of(parsed.GetValue(difference) ? [a, b, Difference(a, b)] : [a, b]));
            double psnr = ImageMetrics.Psnr(a, b);
            string distance = double.IsFinite(psnr) ? string.Create(CultureInfo.InvariantCulture, $"PSNR {psnr:F2} dB") : "the same";
            Console.WriteLine($"{target}: {distance}.");
        });
        return command;
    }

    private static Image Difference(Image a, Image b)
    {
        Image result = a.Like(a.Channels);
        for (int i = 0; i < result.Samples.Length; i++)
            result.Samples[i] = 0.5f + (Magnification * (b.Samples[i] - a.Samples[i]));
        result.Clamp();
        return result;
    }
}
