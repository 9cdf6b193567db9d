namespace Leibniz.Testing;

/// <summary>From the numbers that differ to the likely mistake.</summary>
internal static class Diagnosis
{
    // Factors that a single coordinate is believed to have: lost or doubled halves, squares, degrees.
    private static readonly double[] KnownFactors = [2, 0.5, 3, 4, 0.25, 1.0 / 3, Math.PI, 1 / Math.PI, Math.PI / 180, 180 / Math.PI];

    /// <summary>Compares an m × n matrix of claimed derivatives with the expected one.</summary>
    /// <param name="names">A name an entry.</param>
    /// <param name="rows">m.</param>
    /// <param name="columns">n.</param>
    /// <param name="expected">m·n numbers, row-major.</param>
    /// <param name="actual">m·n numbers, row-major.</param>
    /// <param name="tolerances">m·n numbers.</param>
    /// <param name="hasKink">Whether the entry's function has a kink here, asked only where it differs.</param>
    public static List<GradientEntry> Entries(
        string[] names, int rows, int columns, double[] expected, double[] actual, double[] tolerances, Func<int, bool>? hasKink)
    {
        bool transposed = rows > 1 && columns > 1 && IsTransposed(rows, columns, expected, actual, tolerances);
        double? common = CommonFactor(expected, actual, tolerances);
        var entries = new List<GradientEntry>(expected.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            (LikelyCause cause, string text) = Near(actual[i], expected[i], tolerances[i])
                ? (LikelyCause.None, "")
                : Explain(i, columns, names, expected, actual, tolerances, transposed, common, hasKink);
            entries.Add(new(names[i], expected[i], actual[i], tolerances[i], cause, text));
        }
        return entries;
    }

    private static (LikelyCause Cause, string Text) Explain(
        int i,
        int columns,
        string[] names,
        double[] expected,
        double[] actual,
        double[] tolerances,
        bool transposed,
        double? common,
        Func<int, bool>? hasKink)
    {
        if (!double.IsFinite(actual[i]))
            return (LikelyCause.NotANumber, $"the claimed value is {actual[i]}: a domain error or 0 · ∞ on the way");
        if (hasKink is not null && hasKink(i))
            return (LikelyCause.KinkNearby, "a kink nearby: the slopes from left and right differ, so there is nothing to compare with");
        if (transposed)
            return (LikelyCause.Transposed, "the matrix is transposed: row-major is [output · n + input]");
        if (Near(actual[i], -expected[i], tolerances[i]))
            return (LikelyCause.SignFlipped, "the sign is flipped");
        int row = i / columns * columns;
        for (int k = row; k < row + columns; k++)
        {
            if (k != i && Near(actual[i], expected[k], tolerances[k]) && Near(actual[k], expected[i], tolerances[i]))
                return (LikelyCause.Swapped, $"swapped with {names[k]}");
        }
        double factor = actual[i] / expected[i];
        if (common is double shared)
            return (LikelyCause.ConstantFactor, $"every entry is {shared:G6} times too large");
        foreach (double known in KnownFactors)
        {
            if (Near(actual[i], known * expected[i], tolerances[i] * Math.Max(known, 1))
                || Near(actual[i], -known * expected[i], tolerances[i] * Math.Max(known, 1)))
            {
                return (LikelyCause.ConstantFactor, $"{factor:G6} times the expected value");
            }
        }
        return (LikelyCause.Unknown, "no known mistake");
    }

    private static bool IsTransposed(int rows, int columns, double[] expected, double[] actual, double[] tolerances)
    {
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                int own = (i * columns) + j;
                if (!Near(actual[(j * rows) + i], expected[own], tolerances[own]))
                    return false;
            }
        }
        return true;
    }

    // The factor of all entries that are not nearly zero, where at least two have the same one.
    private static double? CommonFactor(double[] expected, double[] actual, double[] tolerances)
    {
        int largest = 0;
        for (int i = 1; i < expected.Length; i++)
        {
            if (Math.Abs(expected[i]) > Math.Abs(expected[largest]))
                largest = i;
        }
        double factor = actual[largest] / expected[largest];
        if (!double.IsFinite(factor) || factor == 0 || Near(factor, 1, 2 * tolerances[largest] / Math.Abs(expected[largest])))
            return null;
        int witnesses = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            double slack = (tolerances[i] + (tolerances[largest] * Math.Abs(expected[i] / expected[largest])))
                * Math.Max(Math.Abs(factor), 1);
            if (!Near(actual[i], factor * expected[i], slack))
                return null;
            if (Math.Abs(expected[i]) > 100 * tolerances[i])
                witnesses++;
        }
        return witnesses >= 2 ? factor : null;
    }

    private static bool Near(double actual, double expected, double tolerance) => Math.Abs(actual - expected) <= tolerance;
}
