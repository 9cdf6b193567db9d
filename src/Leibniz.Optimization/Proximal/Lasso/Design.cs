using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Lasso;

/// <summary>Centred and scaled columns and response: what the descent and the homotopy work on.</summary>
/// <remarks>Columns start at multiples of <see cref="Stride"/>, padded with zeros to a whole number of vectors, so that a dot has
/// no remainder. A column without spread is left at 0 and never enters.</remarks>
internal sealed class Design
{
    private readonly double[] columns;
    private readonly double[] means;
    private readonly double[] scales;
    private readonly double responseMean;

    public Design(RegressionData data, bool intercept, Standardisation standardisation)
    {
        Rows = data.Rows;
        Columns = data.Columns;
        Stride = (Rows + 7) & ~7;
        columns = new double[(long)Stride * Columns];
        means = new double[Columns];
        scales = new double[Columns];
        Squares = new double[Columns];
        Response = new double[Stride];
        responseMean = intercept ? Mean(data.Response) : 0;
        for (int i = 0; i < Rows; i++)
            Response[i] = data.Response[i] - responseMean;
        for (int j = 0; j < Columns; j++)
            Fill(j, data.Column(j), intercept, standardisation);
    }

    public int Rows { get; }

    public int Columns { get; }

    public int Stride { get; }

    /// <summary>The response, centred where there is an intercept, padded.</summary>
    public double[] Response { get; }

    /// <summary>The squared norm of each column.</summary>
    public double[] Squares { get; }

    public ReadOnlySpan<double> Column(int j) => columns.AsSpan(j * Stride, Stride);

    /// <summary>correlations[j] = ⟨x_j, v⟩ for every column.</summary>
    public void Correlate(ReadOnlySpan<double> v, Span<double> correlations) => ColumnKernels.Dots(columns, Stride, v, correlations);

    /// <summary>residual = y − Σ_k weights[k]·x_{indices[k]}.</summary>
    public void Residual(ReadOnlySpan<int> indices, ReadOnlySpan<double> weights, Span<double> residual)
    {
        Response.CopyTo(residual);
        for (int k = 0; k < indices.Length; k++)
        {
            if (weights[k] != 0)
                AddScaled(residual, -weights[k], Column(indices[k]), residual);
        }
    }

    /// <summary>Coefficients in the data's units; returns the intercept.</summary>
    public double Restore(ReadOnlySpan<double> weights, Span<double> coefficients)
    {
        double intercept = responseMean;
        for (int j = 0; j < weights.Length; j++)
        {
            coefficients[j] = weights[j] == 0 ? 0 : weights[j] / scales[j];
            intercept -= coefficients[j] * means[j];
        }
        return intercept;
    }

    private void Fill(int j, ReadOnlySpan<double> source, bool intercept, Standardisation standardisation)
    {
        Span<double> column = columns.AsSpan(j * Stride, Rows);
        means[j] = intercept ? Mean(source) : 0;
        double size = 0;
        for (int i = 0; i < Rows; i++)
        {
            column[i] = source[i] - means[j];
            size = Math.Max(size, Math.Abs(source[i]));
        }
        double norm = Norm(column);
        // What centring leaves of a constant column is rounding of its values.
        if (norm <= 1e-13 * size * Math.Sqrt(Rows))
        {
            column.Clear();
            norm = 0;
        }
        scales[j] = norm == 0 || standardisation == Standardisation.None ? 1
            : standardisation == Standardisation.UnitNorm ? norm
            : norm / Math.Sqrt(Rows);
        for (int i = 0; i < Rows; i++)
            column[i] /= scales[j];
        Squares[j] = Dot(column, column);
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        double mean = sum / values.Length, rest = 0;
        foreach (double value in values)
            rest += value - mean;
        return mean + (rest / values.Length);
    }
}
