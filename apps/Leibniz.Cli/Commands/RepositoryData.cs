namespace Leibniz.Cli.Commands;

/// <summary>Finds the data that the repository ships.</summary>
internal static class RepositoryData
{
    /// <summary>The path of a file below data/, found from the working folder or the program upwards.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static string Path(params string[] parts)
    {
        string relative = System.IO.Path.Combine(["data", .. parts]);
        foreach (string start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                string path = System.IO.Path.Combine(folder.FullName, relative);
                if (File.Exists(path))
                    return path;
            }
        }
        throw new FileNotFoundException($"tour: expected {relative} in the repository, found none. Run it inside a clone.");
    }
}
