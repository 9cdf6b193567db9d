using System.Globalization;

namespace Leibniz.Rules.Tests;

/// <summary>Reads the tables of 50 digits, rounded to double.</summary>
public static class OracleTable
{
    public static string Path(string rule) => System.IO.Path.Combine(AppContext.BaseDirectory, "Oracles", rule + ".csv");

    public static List<OracleRow> Read(string rule)
    {
        var rows = new List<OracleRow>();
        string[] lines = File.ReadAllLines(Path(rule));
        string? header = null;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#') || lines[i].Length == 0)
                continue;
            if (header is null)
                header = lines[i];
            else
                rows.Add(Parse(header, lines[i].Split(','), i + 1));
        }
        return rows;
    }

    private static OracleRow Parse(string header, string[] f, int line)
    {
        double[] a, b;
        switch (header.Split(',')[..2])
        {
            case ["x", "value"]:
                return new(line, 0, 1, [Number(f[0])], Cell(f[1]), [Cell(f[2])], [Cell(f[3])]);
            case ["n", "x"]:
                return new(line, int.Parse(f[0], CultureInfo.InvariantCulture), 1, [Number(f[1])], Cell(f[2]), [Cell(f[3])], [Cell(f[4])]);
            case ["a", "b"]:
                a = Numbers(f[0]);
                b = Numbers(f[1]);
                return new(line, 0, a.Length, [.. a, .. b], Cell(f[2]), [.. Cells(f[3], a.Length), .. Cells(f[4], b.Length)], Cells(f[5], (a.Length + b.Length) * (a.Length + b.Length)));
            case ["x", "y"] when f.Length == 8:
                return new(line, 0, 2, [Number(f[0]), Number(f[1])], Cell(f[2]), [Cell(f[3]), Cell(f[4])], [Cell(f[5]), Cell(f[6]), Cell(f[6]), Cell(f[7])]);
            default:
                double?[] h = [.. f[7..].Select(Cell)];
                return new(line, 0, 3, [Number(f[0]), Number(f[1]), Number(f[2])], Cell(f[3]), [Cell(f[4]), Cell(f[5]), Cell(f[6])], [h[0], h[1], h[2], h[1], h[3], h[4], h[2], h[4], h[5]]);
        }
    }

    private static double[] Numbers(string text) => text.Length == 0 ? [] : [.. text.Split(';').Select(Number)];

    private static double?[] Cells(string text, int count) => text.Length == 0 ? new double?[count] : [.. text.Split(';').Select(Cell)];

    private static double? Cell(string text) => text.Length == 0 ? null : Number(text);

    private static double Number(string text) => text switch
    {
        "nan" => double.NaN,
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };
}
