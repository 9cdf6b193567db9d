namespace Leibniz.Docs.Tests;

/// <summary>A block of generated text that a page shows, marked <c>cs</c>; a line "…" stands for lines left out.</summary>
/// <param name="Page">The page's path in the repository.</param>
/// <param name="Line">The block's first line.</param>
/// <param name="Runs">The lines that follow each other in the generated file, without indentation.</param>
public sealed record GeneratedText(string Page, int Line, string[][] Runs)
{
    /// <summary>Every block of a page.</summary>
    /// <param name="page">The page's path in the repository.</param>
    public static IEnumerable<GeneratedText> Of(string page)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Snippet.Root, page));
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] != "```cs")
                continue;
            int start = ++i, end = Array.IndexOf(lines, "```", i);
            i = end;
            string block = Flat(lines[start..end]);
            yield return new(page, start + 1, [.. block.Split("\n…\n").Select(r => r.Split('\n'))]);
        }
    }

    /// <summary>Lines without indentation, joined.</summary>
    /// <param name="lines">The lines.</param>
    public static string Flat(IEnumerable<string> lines) => string.Join('\n', lines.Select(l => l.Trim()));
}
