using Leibniz.Optimization;

namespace Leibniz.Imaging.Operators;

/// <summary>The five-point Laplacian without flow across the border, L = −Dᵀ D; it is its own adjoint.</summary>
/// <param name="width">Columns, ≥ 1.</param>
/// <param name="height">Rows, ≥ 1.</param>
public sealed class LaplacianOperator(int width, int height) : ILinearOperator
{
    /// <inheritdoc/>
    public int Rows => width * height;

    /// <inheritdoc/>
    public int Columns => width * height;

    /// <inheritdoc/>
    public double NormBound => 8;

    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<double> x, Span<double> result)
    {
        Lengths.Require(Columns, Rows, x, result);
        for (int i = 0; i < height; i++)
        {
            int row = i * width;
            ReadOnlySpan<double> here = x.Slice(row, width);
            ReadOnlySpan<double> above = i > 0 ? x.Slice(row - width, width) : here, below = i + 1 < height ? x.Slice(row + width, width) : here;
            Span<double> target = result.Slice(row, width);
            for (int j = 0; j < width; j++)
            {
                double centre = here[j], left = j > 0 ? here[j - 1] : centre, right = j + 1 < width ? here[j + 1] : centre;
                target[j] = left + right + above[j] + below[j] - (4 * centre);
            }
        }
    }

    /// <inheritdoc/>
    public void Adjoint(ReadOnlySpan<double> y, Span<double> result) => Apply(y, result);
}
