using Leibniz.Optimization;

namespace Leibniz.Imaging.Operators;

/// <summary>Forward differences of a plane: all horizontal ones, then all vertical ones.</summary>
/// <remarks>
/// (D u)ₓ = u(x + 1, y) − u(x, y), 0 in the last column; likewise down the rows. The adjoint is minus
/// <see cref="DivergenceOperator"/>. ‖D‖² ≤ 8 (Chambolle 2004, theorem 3.1).
/// </remarks>
/// <param name="width">Columns, ≥ 1.</param>
/// <param name="height">Rows, ≥ 1.</param>
public sealed class GradientOperator(int width, int height) : ILinearOperator
{
    /// <inheritdoc/>
    public int Rows => 2 * width * height;

    /// <inheritdoc/>
    public int Columns => width * height;

    /// <inheritdoc/>
    public double NormBound { get; } = Math.Sqrt(8);

    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<double> x, Span<double> result)
    {
        Lengths.Require(Columns, Rows, x, result);
        Span<double> across = result[..Columns], down = result[Columns..];
        for (int i = 0; i < height; i++)
        {
            for (int j = 0, at = i * width; j < width; j++, at++)
            {
                across[at] = j + 1 < width ? x[at + 1] - x[at] : 0;
                down[at] = i + 1 < height ? x[at + width] - x[at] : 0;
            }
        }
    }

    /// <inheritdoc/>
    public void Adjoint(ReadOnlySpan<double> y, Span<double> result)
    {
        Lengths.Require(Rows, Columns, y, result);
        ReadOnlySpan<double> across = y[..Columns], down = y[Columns..];
        for (int i = 0; i < height; i++)
        {
            for (int j = 0, at = i * width; j < width; j++, at++)
            {
                double sum = 0;
                if (j + 1 < width)
                    sum -= across[at];
                if (j > 0)
                    sum += across[at - 1];
                if (i + 1 < height)
                    sum -= down[at];
                if (i > 0)
                    sum += down[at - width];
                result[at] = sum;
            }
        }
    }
}
