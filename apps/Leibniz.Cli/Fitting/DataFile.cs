using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Leibniz.Cli.Fitting;

/// <summary>Reads named columns of numbers from a CSV file with a header.</summary>
internal static class DataFile
{
    public static double[][] Read(string path, IReadOnlyList<string> columns)
    {
        using var reader = new StreamReader(path);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim });
        if (!parser.Read())
            throw new FormatException($"'{path}': expected a header line, came an empty file.");
        string[] header = parser.Record!;
        int[] places = [.. columns.Select(c => Array.IndexOf(header, c))];
        for (int k = 0; k < columns.Count; k++)
        {
            if (places[k] < 0)
                throw new FormatException($"'{path}': no column {columns[k]}, nor a starting value of that name. The header has {string.Join(", ", header)}.");
        }
        List<double>[] values = [.. columns.Select(_ => new List<double>())];
        while (parser.Read())
        {
            string[] row = parser.Record!;
            for (int k = 0; k < places.Length; k++)
            {
                string cell = places[k] < row.Length ? row[places[k]] : "";
                if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
                    throw new FormatException($"'{path}', line {parser.RawRow}, column {columns[k]}: expected a finite number, came «{cell}».");
                values[k].Add(number);
            }
        }
        return [.. values.Select(v => v.ToArray())];
    }
}
