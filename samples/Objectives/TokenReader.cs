using System.Globalization;

namespace Leibniz.Objectives;

/// <summary>Reads numbers, separated by white space and optionally by colons, from a text file and says where it fails.</summary>
internal sealed class TokenReader
{
    private const int LongestQuotation = 40;

    private readonly string operation;
    private readonly string file;
    private readonly string text;
    private readonly bool lineBound;
    private int position;
    private int line = 1;
    private int token;

    private TokenReader(string operation, string file, string text, bool lineBound)
    {
        this.operation = operation;
        this.file = file;
        this.text = text;
        this.lineBound = lineBound;
    }

    /// <summary>Opens a file whose line breaks mean no more than a space.</summary>
    public static TokenReader Open(string operation, string path) =>
        new(operation, path, ReadText(operation, path), lineBound: false);

    /// <summary>Opens a file with one record of colon-separated fields a line.</summary>
    public static TokenReader OpenRecords(string operation, string path) =>
        new(operation, path, ReadText(operation, path), lineBound: true);

    /// <summary>Line of the last token read, from 1.</summary>
    public int Line => line;

    /// <summary>A number of at least <paramref name="least"/> and at most <paramref name="most"/>.</summary>
    public int Integer(string expected, int least, int most = int.MaxValue)
    {
        var word = Next(expected);
        if (!int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            throw Failure(expected, Quote(word));
        }

        if (value < least || value > most)
        {
            var range = most == int.MaxValue ? $"at least {least}" : $"from {least} to {most}";
            throw Failure($"{expected} {range}", Quote(word));
        }

        return value;
    }

    /// <summary>A finite number.</summary>
    public double Number(string expected)
    {
        var word = Next(expected);
        return double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw Failure($"{expected} (a finite number)", Quote(word));
    }

    /// <summary>The next <paramref name="count"/> finite numbers.</summary>
    public double[] Numbers(long count, string expected)
    {
        Require(count, expected);
        var values = new double[count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Number($"{expected}, number {i + 1} of {count}");
        }

        return values;
    }

    /// <summary>A word of any characters but separators.</summary>
    public string Word(string expected) => Next(expected).ToString();

    /// <summary>
    /// Fails where the rest of the file cannot hold <paramref name="count"/> tokens (each takes a character and a separator),
    /// so that a foreign header never asks for more memory than the file's own size warrants.
    /// </summary>
    public void Require(long count, string expected)
    {
        var most = (text.Length - position + 1) / 2;
        if (count > most)
        {
            throw Failure($"{count} numbers of {expected}", $"a rest of {text.Length - position} characters, too short to hold them");
        }
    }

    /// <summary>Whether another record follows; skips blank lines.</summary>
    public bool NextRecord()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            Advance();
        }

        return position < text.Length;
    }

    /// <summary>Fails unless the current record has been read to its end.</summary>
    public void EndRecord(string expected)
    {
        if (SkipSeparators())
        {
            throw Failure(expected, Quote(Peek()));
        }
    }

    /// <summary>Fails unless only white space is left.</summary>
    public void End(string expected = "the end of the file")
    {
        if (NextRecord())
        {
            token++;
            throw Failure(expected, Quote(Peek()));
        }
    }

    /// <summary>An exception that points at the last token read.</summary>
    public DataFormatException Failure(string expected, string came) => new(operation, file, line, token, expected, came);

    private ReadOnlySpan<char> Next(string expected)
    {
        token++;
        if (!SkipSeparators())
        {
            throw Failure(expected, position >= text.Length ? "the end of the file" : "the end of the line");
        }

        var word = Peek();
        position += word.Length;
        return word;
    }

    private bool SkipSeparators()
    {
        while (position < text.Length && IsSeparator(text[position]))
        {
            if (lineBound && text[position] == '\n')
            {
                return false;
            }

            Advance();
        }

        return position < text.Length;
    }

    private ReadOnlySpan<char> Peek()
    {
        var end = position;
        while (end < text.Length && !IsSeparator(text[end]))
        {
            end++;
        }

        return text.AsSpan(position, end - position);
    }

    private bool IsSeparator(char c) => char.IsWhiteSpace(c) || (lineBound && c == ':');

    private void Advance()
    {
        if (text[position++] == '\n')
        {
            line++;
        }
    }

    private static string ReadText(string operation, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Directory.Exists(path)
            ? throw new DataFormatException(operation, path, 0, 0, "a text file", "a directory")
            : File.ReadAllText(path);
    }

    private static string Quote(ReadOnlySpan<char> word)
    {
        Span<char> shown = stackalloc char[Math.Min(word.Length, LongestQuotation)];
        for (var i = 0; i < shown.Length; i++)
        {
            shown[i] = char.IsControl(word[i]) ? '\uFFFD' : word[i];
        }

        return word.Length > LongestQuotation ? $"'{shown}…'" : $"'{shown}'";
    }
}
