namespace Leibniz.Optimization.Proximal.Lasso;

/// <summary>Observations of a linear model: n rows of p predictors, and n responses.</summary>
public sealed class RegressionData
{
    private readonly double[] columns;
    private readonly double[] response;

    private RegressionData(double[] columns, double[] response)
    {
        this.columns = columns;
        this.response = response;
        Rows = response.Length;
        Columns = columns.Length / response.Length;
    }

    /// <summary>The number n of observations.</summary>
    public int Rows { get; }

    /// <summary>The number p of predictors.</summary>
    public int Columns { get; }

    /// <summary>The responses y, [n].</summary>
    public ReadOnlySpan<double> Response => response;

    /// <summary>Predictor j of every observation, [n].</summary>
    /// <param name="j">The predictor, 0 … p − 1.</param>
    public ReadOnlySpan<double> Column(int j) => columns.AsSpan(j * Rows, Rows);

    /// <summary>Takes the predictors column by column.</summary>
    /// <param name="columns">The predictors, [p, n]: predictor 0 of every row, then predictor 1, …; copied.</param>
    /// <param name="response">The responses, [n], n ≥ 2; copied.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a number is not finite.</exception>
    public static RegressionData FromColumns(ReadOnlySpan<double> columns, ReadOnlySpan<double> response)
    {
        CheckShape(columns.Length, response, nameof(columns));
        int n = response.Length;
        for (int i = 0; i < columns.Length; i++)
        {
            if (!double.IsFinite(columns[i]))
                throw new ArgumentException($"RegressionData: row {i % n} of predictor {i / n} is {columns[i]}; expected a finite number.", nameof(columns));
        }
        return new(columns.ToArray(), response.ToArray());
    }

    /// <summary>Takes the predictors row by row.</summary>
    /// <param name="rows">The predictors, [n, p]: all predictors of row 0, then of row 1, …; copied.</param>
    /// <param name="response">The responses, [n], n ≥ 2; copied.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a number is not finite.</exception>
    public static RegressionData FromRows(ReadOnlySpan<double> rows, ReadOnlySpan<double> response)
    {
        CheckShape(rows.Length, response, nameof(rows));
        int n = response.Length, p = rows.Length / n;
        var columns = new double[rows.Length];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < p; j++)
                columns[(j * n) + i] = rows[(i * p) + j];
        }
        return FromColumns(columns, response);
    }

    /// <summary>The observations of some rows alone.</summary>
    internal RegressionData Subset(ReadOnlySpan<int> rows)
    {
        var part = new double[rows.Length * Columns];
        var y = new double[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            y[i] = response[rows[i]];
            for (int j = 0; j < Columns; j++)
                part[(j * rows.Length) + i] = columns[(j * Rows) + rows[i]];
        }
        return new(part, y);
    }

    private static void CheckShape(int length, ReadOnlySpan<double> response, string name)
    {
        if (response.Length < 2)
            throw new ArgumentException($"RegressionData: there are {response.Length} responses; expected at least two.", nameof(response));
        if (length == 0 || length % response.Length != 0)
        {
            throw new ArgumentException(
                $"RegressionData: {name} has {length} numbers; expected a positive multiple of the {response.Length} responses.", name);
        }
        for (int i = 0; i < response.Length; i++)
        {
            if (!double.IsFinite(response[i]))
                throw new ArgumentException($"RegressionData: response {i} is {response[i]}; expected a finite number.", nameof(response));
        }
    }
}
