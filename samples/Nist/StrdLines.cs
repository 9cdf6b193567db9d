using System.Globalization;
using System.Text.RegularExpressions;

namespace Leibniz.Nist;

/// <summary>The lines of a file, numbered from 1 as its header numbers them.</summary>
internal sealed class StrdLines
{
    private const int LongestQuotation = 40;

    private readonly string file;
    private readonly string[] lines;

    private StrdLines(string file, string[] lines)
    {
        this.file = file;
        this.lines = lines;
    }

    /// <summary>Number of lines.</summary>
    public int Count => lines.Length;

    /// <summary>A line, without its ending.</summary>
    public string this[int line] => line <= lines.Length
        ? lines[line - 1]
        : throw Failure(lines.Length, $"at least {line} lines", $"the end of the file after {lines.Length}");

    /// <summary>Reads a file; its lines may end in CR LF, LF or CR.</summary>
    public static StrdLines Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
        {
            throw new IOException($"StrdFile.Read: '{path}' is a directory, expected a file.");
        }

        try
        {
            return new(path, File.ReadAllLines(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileNotFoundException($"StrdFile.Read: '{path}' does not exist.", path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"StrdFile.Read: '{path}' cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The first line from <paramref name="from"/> on, and before <paramref name="end"/>, that matches.</summary>
    public (int Line, Match Match) Find(Regex pattern, string expected, int from, int end)
    {
        for (var line = from; line < Math.Min(end, Count + 1); line++)
        {
            var match = pattern.Match(this[line]);
            if (match.Success)
            {
                return (line, match);
            }
        }

        throw Failure(0, expected, from > Count ? "the end of the file" : "no such line");
    }

    /// <summary>The numbers of a line, separated by white space.</summary>
    public double[] Numbers(int line, int count, string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != count)
        {
            throw Failure(line, $"{count} numbers", $"{words.Length} words");
        }

        return [.. words.Select(word => Number(line, word))];
    }

    /// <summary>A finite number.</summary>
    public double Number(int line, string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw Failure(line, "a finite number", Quote(word));

    /// <summary>A positive integer.</summary>
    public int Positive(int line, string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : throw Failure(line, "a positive integer", Quote(word));

    /// <summary>An exception that points at a line.</summary>
    public StrdFormatException Failure(int line, string expected, string came) => new(file, line, expected, came);

    /// <summary>The text in quotes, cut and with its control characters replaced.</summary>
    public static string Quote(string text)
    {
        var shown = new string([.. text.Trim().Take(LongestQuotation).Select(c => char.IsControl(c) ? '\uFFFD' : c)]);
        return text.Trim().Length > LongestQuotation ? $"'{shown}…'" : $"'{shown}'";
    }
}
