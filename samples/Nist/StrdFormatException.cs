namespace Leibniz.Nist;

/// <summary>A file is truncated, or is not a nonlinear regression file of the Statistical Reference Datasets.</summary>
/// <remarks>The message has the form <c>StrdFile.Read: 'file', line n: expected …, came …</c>.</remarks>
public sealed class StrdFormatException : FormatException
{
    /// <summary>Describes the first place where the file departs from the format.</summary>
    /// <param name="file">Path of the file as the caller gave it.</param>
    /// <param name="line">Line of the departure, from 1; 0 where the whole file is meant.</param>
    /// <param name="expected">What should stand there.</param>
    /// <param name="came">What stands there instead.</param>
    public StrdFormatException(string file, int line, string expected, string came)
        : base(line == 0
            ? $"StrdFile.Read: '{file}': expected {expected}, came {came}."
            : $"StrdFile.Read: '{file}', line {line}: expected {expected}, came {came}.")
    {
        File = file;
        Line = line;
        Expected = expected;
        Came = came;
    }

    /// <summary>Path of the file as the caller gave it.</summary>
    public string File { get; }

    /// <summary>Line of the departure, from 1; 0 where the whole file is meant.</summary>
    public int Line { get; }

    /// <summary>What should stand there.</summary>
    public string Expected { get; }

    /// <summary>What stands there instead.</summary>
    public string Came { get; }
}
