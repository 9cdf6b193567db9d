using System.Globalization;

namespace Leibniz.Samples.ImageRestoration;

/// <summary>Restores spoiled photographs by every method and prints how near the originals they come.</summary>
internal static class Program
{
    // Arguments: words that a line must have (none for all lines); --out folder for the pictures; --report file.md for the
    // table; --python program, one that has scikit-image, to compare.
    private static int Main(string[] args)
    {
        var options = new Dictionary<string, string>();
        var words = new List<string>();
        for (int i = 0; i < args.Length; i++)
        {
            if (args[i] is not ("--out" or "--report" or "--python"))
            {
                words.Add(args[i]);
                continue;
            }
            if (i + 1 == args.Length)
            {
                Console.Error.WriteLine($"{args[i]}: expected a value.");
                return 2;
            }
            options[args[i]] = args[++i];
        }
        string output = options.GetValueOrDefault("--out", "pictures"), root = FindRoot();
        Directory.CreateDirectory(output);
        string data = Path.Combine(root, "data", "images"), script = Path.Combine(root, "bench", "images", "restoration.py");
        var rows = new List<ResultRow>();
        Console.WriteLine("task            picture    model        strength   before     PSNR    SSIM  seconds      cpu  target");
        foreach (Experiment experiment in Experiments.All.Where(e => words.All(w => e.Name.Contains(w, StringComparison.Ordinal))))
        {
            foreach (ResultRow row in experiment.Run(data, output, options.GetValueOrDefault("--python"), script))
            {
                rows.Add(row);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Task,-15} {row.Picture,-10} {row.Model,-10} {row.Strength,10:G4} {row.Before,8:F2} {row.Psnr,8:F2} {row.Ssim,7:F4} {row.Seconds,8:F2} {row.Processor,8:F2} {row.Target,7:F2}"));
            }
        }
        if (options.TryGetValue("--report", out string? report))
            File.WriteAllText(report, MarkdownTable.Of(rows));
        return 0;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "data", "images")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("The folder data/images was not found upwards.");
    }
}
