namespace Leibniz.Optimization.Tests;

/// <summary>The repository's data, found by walking up from the tests' own folder to the solution.</summary>
internal static class DataFolder
{
    public static string Path(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Leibniz.slnx")))
            {
                return System.IO.Path.Combine(folder.FullName, "data", relative);
            }
        }

        throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' holds Leibniz.slnx.");
    }
}
