using Leibniz.Cli.Fitting;
using Leibniz.Cli.Reports;
using Leibniz.Nist;
using Leibniz.Optimization.Smooth;

namespace Leibniz.Cli.Commands;

/// <summary><c>leibniz fit --all</c>: every NIST file of a folder, from both starts.</summary>
internal static class FitFolder
{
    /// <summary>Fits and prints the table of digits.</summary>
    /// <returns>The exit code: failed where a fit did not converge.</returns>
    /// <exception cref="FileNotFoundException">The folder has no .dat file.</exception>
    public static int Run(string folder, LeastSquaresOptions options)
    {
        string[] paths = [.. Directory.GetFiles(folder, "*.dat").Order(StringComparer.Ordinal)];
        if (paths.Length == 0)
            throw new FileNotFoundException($"--all: expected a folder with .dat files, came {folder}.");
        var pairs = new List<FitPair>();
        foreach (string path in paths)
        {
            pairs.Add(FitPair.Of(StrdFile.Read(path), options));
            if (options.Cancellation.IsCancellationRequested)
                return Program.Interrupted;
        }
        Console.Write(DigitsTable.Of(pairs));
        return pairs.All(p => p.First.Result.Converged && p.Second.Result.Converged) ? 0 : Program.Failed;
    }
}
