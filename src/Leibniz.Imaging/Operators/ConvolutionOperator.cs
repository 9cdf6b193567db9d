using Leibniz.Imaging.Deblur;
using Leibniz.Optimization;

namespace Leibniz.Imaging.Operators;

/// <summary>Convolution of a plane with a kernel: (K x)(p) = Σ_q k(q) x(p − q), with a rule for what lies beyond the border.</summary>
/// <remarks>
/// Separable kernels, such as Gaussians and boxes, run as a row and a column: Width + Height of the kernel multiplications
/// a pixel instead of their product. The adjoint adds to the pixel that was read, whatever the rule.
/// </remarks>
public sealed class ConvolutionOperator : ILinearOperator
{
    // A kernel counts as separable where row times column is within rounding of it.
    private const double Rounding = 1e-14;

    private readonly int _width, _height;
    private readonly int[] _columns, _rows;
    private readonly double[][,] _passes;
    private readonly int _rx, _ry;
    private readonly double[] _between;

    /// <summary>Makes the operator.</summary>
    /// <param name="width">Columns, ≥ 1.</param>
    /// <param name="height">Rows, ≥ 1.</param>
    /// <param name="kernel">The kernel, which may be larger than the plane.</param>
    /// <param name="border">What lies beyond the border.</param>
    public ConvolutionOperator(int width, int height, BlurKernel kernel, BorderRule border)
    {
        Lengths.RequireSize(width, height);
        ArgumentNullException.ThrowIfNull(kernel);
        (_width, _height, _rx, _ry) = (width, height, kernel.Width / 2, kernel.Height / 2);
        // The column that stands at x − rx, and likewise the row.
        _columns = [.. Enumerable.Range(0, width + kernel.Width - 1).Select(x => Inside(x - _rx, width, border))];
        _rows = [.. Enumerable.Range(0, height + kernel.Height - 1).Select(y => Inside(y - _ry, height, border))];
        double[,] weights = kernel.ToArray();
        _passes = Separate(weights) is (double[,] row, double[,] column) ? [row, column] : [weights];
        _between = new double[_passes.Length > 1 ? width * height : 0];
        // ‖K‖₂² ≤ ‖K‖₁ ‖K‖_∞: rows sum to 1, columns to what the border's rule makes of them.
        var column1 = new double[width * height];
        Adjoint([.. Enumerable.Repeat(1.0, width * height)], column1);
        NormBound = Math.Sqrt(column1.Max());
    }

    /// <inheritdoc/>
    public int Rows => _width * _height;

    /// <inheritdoc/>
    public int Columns => _width * _height;

    /// <summary>√(‖K‖₁ ‖K‖_∞); 1 for <see cref="BorderRule.Periodic"/>, and for kernels symmetric about both axes under <see cref="BorderRule.Reflect"/>.</summary>
    public double NormBound { get; }

    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<double> x, Span<double> result)
    {
        Lengths.Require(Columns, Rows, x, result);
        if (_passes.Length == 1)
        {
            Pass(_passes[0], x, result, adjoint: false);
            return;
        }
        lock (_between)
        {
            Pass(_passes[0], x, _between, adjoint: false);
            Pass(_passes[1], _between, result, adjoint: false);
        }
    }

    /// <inheritdoc/>
    public void Adjoint(ReadOnlySpan<double> y, Span<double> result)
    {
        Lengths.Require(Rows, Columns, y, result);
        if (_passes.Length == 1)
        {
            Pass(_passes[0], y, result, adjoint: true);
            return;
        }
        lock (_between)
        {
            Pass(_passes[1], y, _between, adjoint: true);
            Pass(_passes[0], _between, result, adjoint: true);
        }
    }

    private void Pass(double[,] weights, ReadOnlySpan<double> source, Span<double> target, bool adjoint)
    {
        target.Clear();
        int ry = weights.GetLength(0) / 2, rx = weights.GetLength(1) / 2;
        for (int j = -ry; j <= ry; j++)
        {
            for (int i = -rx; i <= rx; i++)
            {
                double weight = weights[j + ry, i + rx];
                if (weight == 0)
                    continue;
                for (int y = 0; y < _height; y++)
                {
                    int here = y * _width, there = _rows[y - j + _ry] * _width;
                    ReadOnlySpan<int> columns = _columns.AsSpan(_rx - i, _width);
                    if (adjoint)
                    {
                        for (int x = 0; x < columns.Length; x++)
                            target[there + columns[x]] += weight * source[here + x];
                    }
                    else
                    {
                        for (int x = 0; x < columns.Length; x++)
                            target[here + x] += weight * source[there + columns[x]];
                    }
                }
            }
        }
    }

    // A kernel of non-negative weights with sum 1 is separable exactly where it is the product of its sums.
    private static (double[,] Row, double[,] Column)? Separate(double[,] weights)
    {
        int height = weights.GetLength(0), width = weights.GetLength(1);
        if (height == 1 || width == 1)
            return null;
        double[,] row = new double[1, width], column = new double[height, 1];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                row[0, x] += weights[y, x];
                column[y, 0] += weights[y, x];
            }
        }
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                if (Math.Abs(weights[y, x] - (row[0, x] * column[y, 0])) > Rounding)
                    return null;
            }
        }
        return (row, column);
    }

    private static int Inside(int at, int size, BorderRule border)
    {
        if (border == BorderRule.Replicate)
            return Math.Clamp(at, 0, size - 1);
        int period = border == BorderRule.Periodic ? size : 2 * size, wrapped = ((at % period) + period) % period;
        return wrapped < size ? wrapped : period - 1 - wrapped;
    }
}
