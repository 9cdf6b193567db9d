using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Leibniz.Imaging.Codecs;

namespace Leibniz.Cli.Tests;

public sealed class InterruptTests
{
    private const int Interrupted = 130;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Denoise_InterruptedByASignal_WritesTheBestPictureSoFar()
    {
        using var folder = new Folder();
        // So strong a smoothing of so large a picture takes far longer than the test.
        ImageFile.Write(folder["in.png"], Picture.Noisy(ImageFile.Read(Path.Combine(CommandLine.Root, "data", "images", "astronaut.png")), 0.3));
        (string output, string error) = await Interrupt(
            _ => File.Exists(folder["frames/frame-002.png"]),
            "image", "denoise", folder["in.png"], folder["out.png"], "--model", "tv", "--strength", "20", "--steps", folder["frames"]);
        Assert.Equal("", error);
        Assert.Contains("stopped before it was done", output, StringComparison.Ordinal);
        Assert.Equal(512, ImageFile.Read(folder["out.png"]).Width);
        Assert.Equal(["frames", "in.png", "out.png"], folder.Names);
    }

    [Fact]
    public async Task Fit_InterruptedByASignal_ReportsTheBestFitSoFar()
    {
        using var folder = new Folder();
        File.WriteAllText(folder["d.csv"], "x,y\n1,2\n2,1\n3,0.5\n4,0.3\n");
        // Sums of so many terms make a step take about a second, and the fit needs many.
        const string model = "y = b1*exp(-b2*x)*sum(k = 1..300000, exp(-b1*k))";
        (string output, string error) = await Interrupt(
            process => process.TotalProcessorTime > TimeSpan.FromSeconds(4),
            "fit", "--model", model, "--data", folder["d.csv"], "--params", "b1=1e-3,b2=1e-3", "--format", "json");
        Assert.Equal("", error);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal("Cancelled", json.RootElement.GetProperty("reason").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("parameters").GetArrayLength());
    }

    // Starts the command line as a process, sends it SIGINT once it is ready, and returns what it wrote.
    private static async Task<(string Output, string Error)> Interrupt(Func<Process, bool> isReady, params string[] arguments)
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Signals are sent by kill.");
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            RedirectStandardError = true, RedirectStandardOutput = true,
        };
        foreach (string argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Leibniz.Cli.dll"), .. arguments])
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        var waited = Stopwatch.StartNew();
        while (!process.HasExited && !isReady(process) && waited.Elapsed < s_patience)
        {
            await Task.Delay(20);
            process.Refresh();
        }
        if (process.HasExited)
            Assert.Fail(await process.StandardError.ReadToEndAsync());
        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        using var limit = new CancellationTokenSource(s_patience);
        await process.WaitForExitAsync(limit.Token);
        string output = await process.StandardOutput.ReadToEndAsync(), error = await process.StandardError.ReadToEndAsync();
        Assert.Equal(Interrupted, process.ExitCode);
        return (output, error);
    }
}
