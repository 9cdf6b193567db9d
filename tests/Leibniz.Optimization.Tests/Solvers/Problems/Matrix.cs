namespace Leibniz.Optimization.Tests.Solvers.Problems;

/// <summary>A dense matrix by rows, as a linear map.</summary>
internal sealed class Matrix(double[,] values) : ILinearOperator
{
    public int Rows => values.GetLength(0);

    public int Columns => values.GetLength(1);

    public double NormBound => double.NaN;

    public double this[int row, int column] => values[row, column];

    public static Matrix Random(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        var values = new double[rows, columns];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
                values[i, j] = (2 * random.NextDouble()) - 1;
        }
        return new(values);
    }

    /// <summary>The differences x_{i+1} − x_i.</summary>
    public static Matrix Differences(int columns)
    {
        var values = new double[columns - 1, columns];
        for (int i = 0; i < columns - 1; i++)
            (values[i, i], values[i, i + 1]) = (-1, 1);
        return new(values);
    }

    public void Apply(ReadOnlySpan<double> x, Span<double> result)
    {
        for (int i = 0; i < Rows; i++)
        {
            double sum = 0;
            for (int j = 0; j < Columns; j++)
                sum += values[i, j] * x[j];
            result[i] = sum;
        }
    }

    public void Adjoint(ReadOnlySpan<double> y, Span<double> result)
    {
        result.Clear();
        for (int i = 0; i < Rows; i++)
        {
            for (int j = 0; j < Columns; j++)
                result[j] += values[i, j] * y[i];
        }
    }
}
