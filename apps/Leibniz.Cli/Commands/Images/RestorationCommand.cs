using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Leibniz.Imaging;
using Leibniz.Imaging.Codecs;

namespace Leibniz.Cli.Commands.Images;

/// <summary>What the commands share that read a picture, restore it and write it.</summary>
internal sealed class RestorationCommand
{
    private static readonly string[] s_shared =
    [
        "The output is written to a new file beside it, which is then moved into its place. Ctrl-C writes the best picture",
        "so far and exits with 130. The output has the same bytes for any number of threads.",
    ];

    private readonly Argument<string> _input = new("in") { Description = "The picture: PNG, JPEG or WebP, at most 64 megapixels." };
    private readonly Argument<string> _output = new("out") { Description = "The file to write: .png, .jpg or .webp." };
    private readonly Option<int> _threads = new("--threads")
    {
        Description = "The most threads.", DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<string?> _steps = new("--steps") { Description = "A folder to save pictures on the way in: frame-001.png and so on." };

    /// <summary>Makes the command.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, and examples.</param>
    /// <param name="options">Its own options.</param>
    /// <param name="prepare">Checks its options, and returns what restores a picture.</param>
    public static Command Make(
        string name, string description, IEnumerable<Option> options, Func<ParseResult, Func<Image, RestorationOptions, Restoration>> prepare)
    {
        var shared = new RestorationCommand();
        var command = new Command(name, description + "\n\n" + string.Join(' ', s_shared)) { shared._input, shared._output };
        foreach (Option option in options)
            command.Options.Add(option);
        command.Options.Add(shared._threads);
        command.Options.Add(shared._steps);
        // Signals are heard only while the action waits.
        command.SetAction((parsed, cancellation) => Task.Run(() => shared.Run(parsed, prepare(parsed), cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, Func<Image, RestorationOptions, Restoration> restore, CancellationToken cancellation)
    {
        string input = parsed.GetValue(_input)!, output = parsed.GetValue(_output)!;
        int threads = parsed.GetValue(_threads);
        if (threads < 1)
            throw new UsageException($"--threads: expected at least 1, came {threads}.");
        OutputPicture.Check(output);
        Image image = ImageFile.Read(input);
        StepFrames? frames = parsed.GetValue(_steps) is string folder ? new(folder) : null;
        using var bar = ProgressLine.OnTerminal();
        long start = Stopwatch.GetTimestamp();
        Restoration restoration = restore(image, new()
        {
            Threads = threads,
            Cancellation = cancellation,
            Progress = bar is null && frames is null ? null : progress =>
            {
                bar?.Show(progress);
                frames?.Add(progress);
            },
        });
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        bar?.Dispose();
        frames?.Finish(restoration.Image);
        ImageFile.Write(output, restoration.Image);
        Console.WriteLine(Summary(output, restoration, seconds));
        return restoration.Stopped && cancellation.IsCancellationRequested ? Program.Interrupted : 0;
    }

    private static string Summary(string output, Restoration restoration, double seconds)
    {
        FormattableString text = $"{output}: {restoration.Image.Width}×{restoration.Image.Height}, {restoration.Rounds} rounds, {seconds:F1} s";
        string line = text.ToString(CultureInfo.InvariantCulture);
        if (restoration.Strength > 0)
            line += string.Create(CultureInfo.InvariantCulture, $", strength {restoration.Strength:G4}");
        if (double.IsFinite(restoration.Objective) && restoration.Objective != 0)
            line += string.Create(CultureInfo.InvariantCulture, $", objective {restoration.Objective:G6}");
        return restoration.Stopped ? line + "; stopped before it was done" : line + ".";
    }
}
