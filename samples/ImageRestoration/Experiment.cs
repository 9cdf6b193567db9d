using System.Diagnostics;
using Leibniz.Imaging;
using Leibniz.Imaging.Codecs;
using Leibniz.Imaging.Metrics;

namespace Leibniz.Samples.ImageRestoration;

/// <summary>Spoils a picture, restores it, measures it and writes the three side by side.</summary>
internal sealed record Experiment(
    string Task, string Picture, string Model, double Target, Func<Image, Image> Spoil, Func<Image, Image, Restoration> Restore)
{
    /// <summary>The words a filter is looked for in.</summary>
    public string Name => $"{Task} {Picture} {Model}";

    public ResultRow Run(string data, string output)
    {
        Image original = ImageFile.Read(Path.Combine(data, Picture + ".png"));
        Image spoiled = Spoil(original);
        long start = Stopwatch.GetTimestamp();
        Restoration restoration = Restore(spoiled, original);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Image result = restoration.Image;
        result.Clamp();
        string file = string.Concat(Name.Select(ch => char.IsLetterOrDigit(ch) ? ch : '-')) + ".png";
        ImageFile.Write(Path.Combine(output, file), SideBySide.Of([original, spoiled, result]));
        return new(
            Task, Picture, Model, restoration.Strength, ImageMetrics.Psnr(original, spoiled),
            ImageMetrics.Psnr(original, result), ImageMetrics.Ssim(original, result), seconds, Target);
    }
}
