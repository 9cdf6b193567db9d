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

    /// <summary>The same by scikit-image, if it is compared.</summary>
    public Peer? Peer { get; init; }

    /// <summary>Restores, and writes the picture, what it was spoiled to and what it was restored to side by side.</summary>
    /// <param name="data">The folder of the pictures.</param>
    /// <param name="output">The folder to write to.</param>
    /// <param name="python">The Python that has scikit-image, or null for none.</param>
    /// <param name="script">What that Python runs.</param>
    /// <returns>A line, and one of scikit-image where it was run.</returns>
    public IEnumerable<ResultRow> Run(string data, string output, string? python, string script)
    {
        Image original = ImageFile.Read(Path.Combine(data, Picture + ".png"));
        Image spoiled = Spoil(original);
        TimeSpan used = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        Restoration restoration = Restore(spoiled, original);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds, processor = (Environment.CpuUsage.TotalTime - used).TotalSeconds;
        yield return Row(Model, original, spoiled, restoration.Image, restoration.Strength, seconds, processor, Target);
        string file = string.Concat(Name.Select(ch => char.IsLetterOrDigit(ch) ? ch : '-')) + ".png";
        ImageFile.Write(Path.Combine(output, file), SideBySide.Of([original, spoiled, restoration.Image]));
        if (python is not null && Peer?.Run(python, script, spoiled) is { } peer)
            yield return Row($"{peer.Version}, {Peer.Method}", original, spoiled, peer.Image, 0, double.NaN, peer.Processor, double.NaN);
    }

    private ResultRow Row(string model, Image original, Image spoiled, Image result, double strength, double seconds, double processor, double target)
    {
        result.Clamp();
        return new(
            Task, Picture, model, strength, ImageMetrics.Psnr(original, spoiled),
            ImageMetrics.Psnr(original, result), ImageMetrics.Ssim(original, result), seconds, processor, target);
    }
}
