using System.Globalization;

namespace Leibniz.Samples.ImageRestoration;

/// <summary>Restores spoiled photographs by every method and prints how near the originals they come.</summary>
internal static class Program
{
    // Arguments: words that a line must have (none for all lines), and --out folder.
    private static int Main(string[] args)
    {
        int at = Array.IndexOf(args, "--out");
        if (at >= 0 && at + 1 >= args.Length)
        {
            Console.Error.WriteLine("--out: expected a folder.");
            return 2;
        }
        string output = at >= 0 ? args[at + 1] : "pictures";
        string[] words = [.. args.Where((_, i) => at < 0 || (i != at && i != at + 1))];
        Directory.CreateDirectory(output);
        string data = FindData();
        Console.WriteLine("task            picture    model        strength   before     PSNR    SSIM  seconds  target");
        foreach (Experiment experiment in Experiments.All.Where(e => words.All(w => e.Name.Contains(w, StringComparison.Ordinal))))
        {
            ResultRow row = experiment.Run(data, output);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Task,-15} {row.Picture,-10} {row.Model,-10} {row.Strength,10:G4} {row.Before,8:F2} {row.Psnr,8:F2} {row.Ssim,7:F4} {row.Seconds,8:F2} {row.Target,7:F2}"));
        }
        return 0;
    }

    private static string FindData()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string images = Path.Combine(folder.FullName, "data", "images");
            if (Directory.Exists(images))
                return images;
        }
        throw new DirectoryNotFoundException("The folder data/images was not found upwards.");
    }
}
