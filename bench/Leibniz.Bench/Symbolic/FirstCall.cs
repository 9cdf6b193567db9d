using System.Diagnostics;
using System.Globalization;
using FastExpressionCompiler;
using Leibniz.Symbolic;

namespace Leibniz.Bench.Symbolic;

/// <summary>The first compilation of a process, up to the first value: everything is cold.</summary>
internal static class FirstCall
{
    /// <summary>The command that measures one in this process and prints milliseconds.</summary>
    public const string Command = "first";

    private const int Processes = 15;

    /// <summary>Measures one in this process.</summary>
    public static int Run(string which)
    {
        double value;
        long start;
        if (which == "own")
        {
            Expr formula = WaveFormula.Symbolic();
            start = Stopwatch.GetTimestamp();
            value = formula.Compile("x", "y")(0.3, 0.7);
        }
        else
        {
            var tree = WaveFormula.Tree();
            start = Stopwatch.GetTimestamp();
            value = tree.CompileFast()(0.3, 0.7);
        }
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (double.IsNaN(value))
            return 1;
        Console.WriteLine(milliseconds.ToString("R", CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>The medians over processes that alternate, as a line of Markdown.</summary>
    public static string Measure()
    {
        double[] own = new double[Processes], peer = new double[Processes];
        for (int i = 0; i < Processes; i++)
            (own[i], peer[i]) = (Start("own"), Start("fast"));
        double[] ratios = [.. own.Zip(peer, (a, b) => a / b).Order()];
        Array.Sort(own);
        Array.Sort(peer);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"First compilation of a process and first call: {own[Processes / 2]:0.0} ms / FastExpressionCompiler's {peer[Processes / 2]:0.0} ms = {ratios[Processes / 2]:0.000} [{ratios[Processes / 4]:0.000} – {ratios[3 * Processes / 4]:0.000}] (target ≤ 1.5; {Processes} processes each, alternating).");
    }

    private static double Start(string which)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(FirstCall).Assembly.Location);
        start.ArgumentList.Add(Command);
        start.ArgumentList.Add(which);
        using Process process = Process.Start(start)!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? double.Parse(text, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The process for {which} ended with exit code {process.ExitCode}.");
    }
}
