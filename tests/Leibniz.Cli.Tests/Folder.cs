namespace Leibniz.Cli.Tests;

/// <summary>A folder of a test's own, gone after it.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leibniz-cli");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Names in the folder, hidden ones too, in order.</summary>
    public string[] Names => [.. _folder.GetFileSystemInfos().Select(f => f.Name).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Delete(recursive: true);
}
