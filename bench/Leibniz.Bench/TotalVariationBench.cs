using System.Diagnostics;
using System.Globalization;
using System.Text;
using Leibniz.Imaging;
using Leibniz.Imaging.Codecs;
using Leibniz.Imaging.Denoise;
using Leibniz.Imaging.Numerics;

namespace Leibniz.Bench;

/// <summary>Total variation of a noisy 512×512 photograph in colour, beside scikit-image's denoise_tv_chambolle to the same
/// objective.</summary>
internal static class TotalVariationBench
{
    private const double Noise = 25 / 255.0, Lambda = 0.1, Gap = 1e-4, Target = 0.2;
    private const ulong Seed = 4711;
    private const int Rounds = 5;

    private sealed record Line(string Name, int Rounds, double Seconds, double Processor, double Objective);

    /// <summary>Runs the bench; returns the process's exit code.</summary>
    public static int Run(string? output, string python)
    {
        Image image = ImageFile.Read(DataFolder.Path("images/astronaut.png"));
        var random = new NormalSource(Seed);
        foreach (ref float sample in image.Samples)
            sample += (float)(Noise * random.NextNormal());
        Image[] planes = [.. Enumerable.Range(0, 3).Select(c => PlaneOf(image, c))];
        var lines = new List<Line>();
        foreach (int threads in (int[])[1, Environment.ProcessorCount])
        {
            lines.Add(Measure($"each channel by itself, threads: {threads}", planes, threads));
            lines.Add(Measure($"coupled over the channels, threads: {threads}", [image], threads));
        }
        string report = Report(lines, Peer(image, lines[0].Objective, python));
        Console.WriteLine(report);
        if (output is not null)
            File.WriteAllText(output, report);
        return 0;
    }

    private static Image PlaneOf(Image image, int channel)
    {
        var plane = new Image(image.Width, image.Height, 1);
        image.Plane(channel).CopyTo(plane.Samples);
        return plane;
    }

    private static Line Measure(string name, Image[] images, int threads)
    {
        var options = new RestorationOptions { Threads = threads, Tolerance = Gap };
        double[] seconds = new double[Rounds], processor = new double[Rounds];
        Restoration[] results = [.. images.Select(i => TotalVariationDenoiser.Run(i, Lambda, options))];
        for (int round = 0; round < Rounds; round++)
        {
            TimeSpan used = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            foreach (Image image in images)
                TotalVariationDenoiser.Run(image, Lambda, options);
            seconds[round] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            processor[round] = (Environment.CpuUsage.TotalTime - used).TotalSeconds;
        }
        Array.Sort(seconds);
        Array.Sort(processor);
        return new(name, results.Max(r => r.Rounds), seconds[Rounds / 2], processor[Rounds / 2], results.Sum(r => r.Objective));
    }

    private static string[] Peer(Image image, double objective, string python) => PythonPeer.LinesOnData(
        python,
        "images/tv.py",
        writer =>
        {
            writer.Write(image.Width);
            writer.Write(image.Height);
            writer.Write(image.Channels);
            foreach (float sample in image.Samples)
                writer.Write(sample);
        },
        [Lambda.ToString("R", CultureInfo.InvariantCulture), objective.ToString("R", CultureInfo.InvariantCulture)]);

    private static string Report(List<Line> own, string[] peer)
    {
        var text = new StringBuilder();
        text.AppendLine("# Total variation").AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"astronaut.png, 512×512 in colour, with noise of 25/255; λ = {Lambda}; ours to a relative duality gap of {Gap:g}, median of {Rounds} rounds after a warm one. scikit-image takes each channel by itself, on one thread; its rounds are the fewest that reach our objective of the same problem, or those that TV_ROUNDS gives. Ratios are of ours over its faster type of sample: time on the clock, and time of the processor.");
        text.AppendLine().AppendLine($"- Processor: {Bench.Report.Processor()}");
        text.AppendLine(CultureInfo.InvariantCulture, $"- Runtime: .NET {Environment.Version}");
        text.AppendLine($"- Commit: {Bench.Report.Commit()}");
        text.AppendLine(peer.Length == 0
            ? "- scikit-image: not found, skipped (give a Python that has it by --python)"
            : "- " + peer[0]["version ".Length..]);
        List<Line> theirs = [.. peer.Skip(1).Select(l => l.Split(' ')).Select(p => new Line(
            "scikit-image, " + p[0], int.Parse(p[1], CultureInfo.InvariantCulture), Number(p[2]), Number(p[3]), Number(p[4])))];
        text.AppendLine().AppendLine("| Run | Rounds | Objective | Seconds | Processor seconds | Ratio | Processor ratio | Target | Met |");
        text.AppendLine("|---|---|---|---|---|---|---|---|---|");
        foreach (Line line in own)
        {
            string ratios = theirs.Count == 0
                ? "– | – | – | –"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{line.Seconds / theirs.Min(t => t.Seconds):0.000} | {line.Processor / theirs.Min(t => t.Processor):0.000} | ≤ {Target} | {(line.Seconds <= Target * theirs.Min(t => t.Seconds) ? "yes" : "no")}");
            text.AppendLine(CultureInfo.InvariantCulture, $"| {line.Name} | {line.Rounds} | {line.Objective:F2} | {line.Seconds:0.000} | {line.Processor:0.000} | {ratios} |");
        }
        foreach (Line line in theirs)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {line.Name} | {line.Rounds} | {line.Objective:F2} | {line.Seconds:0.000} | {line.Processor:0.000} | 1 | 1 | | |");
        return text.ToString();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
