namespace Leibniz.Objectives;

/// <summary>A data file is truncated, or is not of the format that its reader expects.</summary>
/// <remarks>
/// The message has the form <c>operation: file, line n, token k: expected …, came …</c>.
/// A missing file or one without read permission is reported by the framework's own exceptions instead.
/// </remarks>
public sealed class DataFormatException : FormatException
{
    /// <summary>Describes the first place where the file departs from its format.</summary>
    /// <param name="operation">The reader's public name, such as <c>LstmData.Read</c>.</param>
    /// <param name="file">Path of the file as the caller gave it.</param>
    /// <param name="line">Line of the offending token, from 1; 0 where the whole file is meant.</param>
    /// <param name="token">Ordinal of the offending token in the file, from 1; 0 where the whole file is meant.</param>
    /// <param name="expected">What should stand there.</param>
    /// <param name="came">What stands there instead.</param>
    public DataFormatException(string operation, string file, int line, int token, string expected, string came)
        : base(Describe(operation, file, line, token, expected, came))
    {
        File = file;
        Line = line;
        Token = token;
        Expected = expected;
        Came = came;
    }

    /// <summary>Path of the file as the caller gave it.</summary>
    public string File { get; }

    /// <summary>Line of the offending token, from 1; 0 where the whole file is meant.</summary>
    public int Line { get; }

    /// <summary>Ordinal of the offending token in the file, from 1; 0 where the whole file is meant.</summary>
    public int Token { get; }

    /// <summary>What should stand there.</summary>
    public string Expected { get; }

    /// <summary>What stands there instead.</summary>
    public string Came { get; }

    private static string Describe(string operation, string file, int line, int token, string expected, string came) =>
        line == 0
            ? $"{operation}: '{file}': expected {expected}, came {came}."
            : $"{operation}: '{file}', line {line}, token {token}: expected {expected}, came {came}.";
}
