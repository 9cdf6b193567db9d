using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Leibniz.Imaging;
using Leibniz.Imaging.Metrics;

namespace Leibniz.Cli.Commands.Images;

/// <summary><c>leibniz image metrics</c>: how far two pictures are apart.</summary>
internal static class MetricsCommand
{
    // What the windows of the two metrics need at least.
    private const int MultiScaleSide = 176, Side = 7;

    public static Command Make()
    {
        var first = new Argument<string>("a") { Description = "A picture." };
        var second = new Argument<string>("b") { Description = "Another of the same size." };
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command(
            "metrics",
            "PSNR in dB (higher is nearer), SSIM and MS-SSIM (at most 1), GMSD (0 where alike); of colours the mean over the channels, "
            + "GMSD of the luma. Opacity does not count.\n\nExamples:\n  leibniz image metrics original.png restored.png")
        {
            first, second, format,
        };
        command.SetAction(parsed =>
        {
            (Image a, Image b) = PicturePair.Read(parsed.GetValue(first)!, parsed.GetValue(second)!);
            List<(string Name, double Value)> metrics = Measure(a, b);
            Console.WriteLine(parsed.GetValue(format) == "json" ? Json(metrics) : Lines(metrics));
        });
        return command;
    }

    /// <summary>The metrics that the size admits.</summary>
    internal static List<(string Name, double Value)> Measure(Image a, Image b)
    {
        var metrics = new List<(string, double)> { ("PSNR", ImageMetrics.Psnr(a, b)) };
        int side = Math.Min(a.Width, a.Height);
        if (side >= Side)
            metrics.Add(("SSIM", ImageMetrics.Ssim(a, b)));
        if (side >= MultiScaleSide)
            metrics.Add(("MS-SSIM", ImageMetrics.MultiScaleSsim(a, b)));
        if (side >= Side)
            metrics.Add(("GMSD", ImageMetrics.Gmsd(a, b)));
        return metrics;
    }

    private static string Lines(List<(string Name, double Value)> metrics) => string.Join(
        Environment.NewLine,
        metrics.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Name,-8} {(double.IsInfinity(m.Value) ? "the same" : m.Value.ToString("F4", CultureInfo.InvariantCulture))}")));

    private static string Json(List<(string Name, double Value)> metrics)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            foreach ((string name, double value) in metrics)
            {
                // JSON has no infinity: null says that the pictures are the same.
                if (double.IsFinite(value))
                    json.WriteNumber(name, value);
                else
                    json.WriteNull(name);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
