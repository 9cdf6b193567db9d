using System.Diagnostics;
using System.Globalization;
using Leibniz.Imaging.Codecs;

namespace Leibniz.Cli.Tests;

public sealed class InterruptTests
{
    private const int Interrupted = 130;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Denoise_InterruptedByASignal_WritesTheBestPictureSoFar()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Signals are sent by kill.");
        using var folder = new Folder();
        // So strong a smoothing of so large a picture takes far longer than the test.
        ImageFile.Write(folder["in.png"], Picture.Noisy(ImageFile.Read(Path.Combine(CommandLine.Root, "data", "images", "astronaut.png")), 0.3));
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            RedirectStandardError = true, RedirectStandardOutput = true,
        };
        foreach (string argument in new[]
        {
            Path.Combine(AppContext.BaseDirectory, "Leibniz.Cli.dll"), "image", "denoise", folder["in.png"], folder["out.png"],
            "--model", "tv", "--strength", "20", "--steps", folder["frames"],
        })
        {
            start.ArgumentList.Add(argument);
        }
        using Process process = Process.Start(start)!;
        var waited = Stopwatch.StartNew();
        while (!File.Exists(folder["frames/frame-002.png"]) && !process.HasExited && waited.Elapsed < s_patience)
            await Task.Delay(20);
        if (process.HasExited)
            Assert.Fail(await process.StandardError.ReadToEndAsync());
        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        using var limit = new CancellationTokenSource(s_patience);
        await process.WaitForExitAsync(limit.Token);
        string output = await process.StandardOutput.ReadToEndAsync(), error = await process.StandardError.ReadToEndAsync();
        Assert.Equal((Interrupted, ""), (process.ExitCode, error));
        Assert.Contains("stopped before it was done", output, StringComparison.Ordinal);
        Assert.Equal(512, ImageFile.Read(folder["out.png"]).Width);
        Assert.Equal(["frames", "in.png", "out.png"], folder.Names);
    }
}
