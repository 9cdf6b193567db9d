using System.Text.Json;

namespace Leibniz.GradBench.Protocol;

/// <summary>Matrices as JSON has them, arrays of rows, and as the objectives have them, one array row after row.</summary>
internal static class Rows
{
    /// <summary>The numbers of all rows, one row after another.</summary>
    /// <param name="rows">Rows of equal length.</param>
    /// <exception cref="ArgumentException">The rows differ in length.</exception>
    public static double[] Flatten(double[][] rows)
    {
        int columns = Columns(rows);
        var flat = new double[rows.Length * columns];
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i].Length != columns)
                throw new ArgumentException($"Flatten: rows differ in length. Row 0 has {columns} numbers, row {i} has {rows[i].Length}.", nameof(rows));
            rows[i].CopyTo(flat, i * columns);
        }
        return flat;
    }

    /// <summary>Length of the first row, 0 where there is none.</summary>
    /// <param name="rows">The rows.</param>
    public static int Columns(double[][] rows) => rows.Length == 0 ? 0 : rows[0].Length;

    /// <summary>Writes an array of numbers.</summary>
    /// <param name="writer">Receives the array.</param>
    /// <param name="numbers">The numbers; all finite.</param>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<double> numbers)
    {
        writer.WriteStartArray();
        foreach (double number in numbers)
            writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }

    /// <summary>Writes a matrix as an array of rows.</summary>
    /// <param name="writer">Receives the array.</param>
    /// <param name="matrix">Row after row. [rows, columns]</param>
    /// <param name="rows">Number of rows.</param>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<double> matrix, int rows)
    {
        writer.WriteStartArray();
        int columns = rows == 0 ? 0 : matrix.Length / rows;
        for (int i = 0; i < rows; i++)
            Write(writer, matrix.Slice(i * columns, columns));
        writer.WriteEndArray();
    }
}
