namespace Leibniz.Docs.Tests;

/// <summary>A block of C# in a page.</summary>
/// <param name="Page">The page's path in the repository.</param>
/// <param name="Line">The block's first line.</param>
/// <param name="Code">The code.</param>
/// <param name="Expected">What it prints, where a block of text follows it.</param>
public sealed record Snippet(string Page, int Line, string Code, string? Expected)
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every C# block of the README and of docs/.</summary>
    public static IEnumerable<Snippet> All()
    {
        IEnumerable<string> pages = Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Root, "*.md"));
        foreach (string page in pages.Order(StringComparer.Ordinal))
        {
            string[] lines = File.ReadAllLines(page);
            for (int i = 0; i < lines.Length; i++)
            {
                if (lines[i] != "```csharp")
                    continue;
                int start = ++i;
                while (lines[i] != "```")
                    i++;
                string? expected = null;
                if (i + 2 < lines.Length && lines[i + 2] == "```text")
                {
                    int from = i + 3, to = Array.IndexOf(lines, "```", from);
                    expected = string.Join('\n', lines[from..to]);
                }
                yield return new(Path.GetRelativePath(Root, page), start + 1, string.Join('\n', lines[start..i]), expected);
            }
        }
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Leibniz.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The folder of Leibniz.slnx was not found upwards.");
    }
}
