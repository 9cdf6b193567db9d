using System.Text.RegularExpressions;

namespace Leibniz.Nist;

/// <content>The reader.</content>
public sealed partial class StrdFile
{
    // The header's ranges stand in the first eight lines.
    private const int HeaderEnd = 20;

    /// <summary>Reads a problem.</summary>
    /// <remarks>The line numbers in the header say where starts, certified values and data stand.</remarks>
    /// <param name="path">Path of the <c>.dat</c> file; its lines may end in CR LF or LF.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="StrdFormatException">The file is truncated or of another format.</exception>
    /// <exception cref="IOException">The file is missing, is a directory, or cannot be read.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public static StrdFile Read(string path)
    {
        var lines = StrdLines.Open(path);
        var name = lines.Find(NameLine(), "a line 'Dataset Name: …'", 1, HeaderEnd).Match.Groups[1].Value;
        var starts = Range(lines, StartsLine(), "Starting Values");
        var certified = Range(lines, CertifiedLine(), "Certified Values");
        var data = Range(lines, DataRangeLine(), "Data");
        var (countLine, count) = lines.Find(CountLine(), "a line '… Parameters (b1 …)'", 1, starts.First);
        var parameters = lines.Positive(countLine, count.Groups[1].Value);
        if (parameters != starts.Count)
        {
            throw lines.Failure(countLine, $"{starts.Count} parameters, as many as the header counts starts", $"{parameters}");
        }

        var model = StrdModel.Read(lines, countLine + 1, starts.First);
        var solution = Solution(lines, starts, certified);
        var observationsPattern = lines.Find(ObservationsLine(), "a line 'Number of Observations: …'", certified.First, certified.Last + 1);
        var observations = lines.Positive(observationsPattern.Line, observationsPattern.Match.Groups[1].Value);
        if (observations != data.Count)
        {
            throw lines.Failure(observationsPattern.Line, $"{data.Count} observations, as many as the header counts", $"{observations}");
        }

        var columns = Columns(lines, data.First - 1);
        return new(name, model, solution, columns[1..], Data(lines, data, columns.Length));
    }

    private static StrdRange Range(StrdLines lines, Regex pattern, string what)
    {
        var (line, match) = lines.Find(pattern, $"a line '{what} (lines … to …)'", 1, HeaderEnd);
        var range = new StrdRange(lines.Positive(line, match.Groups[1].Value), lines.Positive(line, match.Groups[2].Value));
        if (range.First <= line || range.Last < range.First)
        {
            throw lines.Failure(line, "an increasing range of lines below the header", StrdLines.Quote(match.Value));
        }

        return range.Last <= lines.Count
            ? range
            : throw lines.Failure(lines.Count, $"{what} up to line {range.Last}", "the end of the file");
    }

    private static StrdSolution Solution(StrdLines lines, StrdRange starts, StrdRange certified)
    {
        var names = new string[starts.Count];
        var values = new double[4][];
        for (var column = 0; column < values.Length; column++)
        {
            values[column] = new double[starts.Count];
        }

        for (var i = 0; i < starts.Count; i++)
        {
            var line = starts.First + i;
            var match = ParameterLine().Match(lines[line]);
            if (!match.Success || match.Groups[1].Value != $"b{i + 1}")
            {
                throw lines.Failure(line, $"'b{i + 1} = ' and four numbers", StrdLines.Quote(lines[line]));
            }

            names[i] = match.Groups[1].Value;
            var row = lines.Numbers(line, values.Length, match.Groups[2].Value);
            for (var column = 0; column < values.Length; column++)
            {
                values[column][i] = row[column];
            }
        }

        return new(names, values[0], values[1], values[2], values[3], Statistic(SumOfSquaresLine(), "Residual Sum of Squares"), Statistic(DeviationLine(), "Residual Standard Deviation"));

        double Statistic(Regex pattern, string what)
        {
            var (line, match) = lines.Find(pattern, $"a line '{what}: …'", certified.First, certified.Last + 1);
            return lines.Number(line, match.Groups[1].Value);
        }
    }

    private static string[] Columns(StrdLines lines, int line)
    {
        var match = ColumnsLine().Match(lines[line]);
        return match.Success
            ? match.Groups[1].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            : throw lines.Failure(line, "a line 'Data: y x …'", StrdLines.Quote(lines[line]));
    }

    private static StrdObservations Data(StrdLines lines, StrdRange range, int columns)
    {
        var values = new double[columns][];
        for (var column = 0; column < columns; column++)
        {
            values[column] = new double[range.Count];
        }

        for (var i = 0; i < range.Count; i++)
        {
            var row = lines.Numbers(range.First + i, columns, lines[range.First + i]);
            for (var column = 0; column < columns; column++)
            {
                values[column][i] = row[column];
            }
        }

        return new(values[0], values[1..]);
    }

    [GeneratedRegex(@"^Dataset Name:\s+(\S+)")]
    private static partial Regex NameLine();

    [GeneratedRegex(@"Starting Values\s+\(lines\s+([0-9]+)\s+to\s+([0-9]+)\s*\)")]
    private static partial Regex StartsLine();

    [GeneratedRegex(@"Certified Values\s+\(lines\s+([0-9]+)\s+to\s+([0-9]+)\s*\)")]
    private static partial Regex CertifiedLine();

    [GeneratedRegex(@"Data\s+\(lines\s+([0-9]+)\s+to\s+([0-9]+)\s*\)")]
    private static partial Regex DataRangeLine();

    [GeneratedRegex(@"^\s*([0-9]+)\s+Parameters\s+\(b1")]
    private static partial Regex CountLine();

    [GeneratedRegex(@"^\s*(\w+)\s*=\s*(.*)$")]
    private static partial Regex ParameterLine();

    [GeneratedRegex(@"^Residual Sum of Squares:\s+(\S+)")]
    private static partial Regex SumOfSquaresLine();

    [GeneratedRegex(@"^Residual Standard Deviation:\s+(\S+)")]
    private static partial Regex DeviationLine();

    [GeneratedRegex(@"^Number of Observations:\s+(\S+)")]
    private static partial Regex ObservationsLine();

    [GeneratedRegex(@"^Data:\s+(y(?:\s+x[0-9]*)+)\s*$")]
    private static partial Regex ColumnsLine();
}
