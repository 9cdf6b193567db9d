using Leibniz.Optimization;

namespace Leibniz.Imaging.Operators;

/// <summary>Averages of blocks of pixels; blocks at the right and lower border may be smaller.</summary>
/// <remarks>The adjoint spreads each value over its block, divided by the block's size.</remarks>
public sealed class DownsampleOperator : ILinearOperator
{
    private readonly int _width, _height, _factor, _smallWidth, _smallHeight;

    /// <summary>Makes the operator.</summary>
    /// <param name="width">Columns, ≥ 1.</param>
    /// <param name="height">Rows, ≥ 1.</param>
    /// <param name="factor">The side of a block, ≥ 1.</param>
    public DownsampleOperator(int width, int height, int factor)
    {
        Lengths.RequireSize(width, height);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        (_width, _height, _factor) = (width, height, factor);
        (_smallWidth, _smallHeight) = ((width + factor - 1) / factor, (height + factor - 1) / factor);
    }

    /// <inheritdoc/>
    public int Rows => _smallWidth * _smallHeight;

    /// <inheritdoc/>
    public int Columns => _width * _height;

    /// <summary>1: the rows are orthogonal, none longer than 1.</summary>
    public double NormBound => 1;

    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<double> x, Span<double> result)
    {
        Lengths.Require(Columns, Rows, x, result);
        result.Clear();
        for (int i = 0; i < _height; i++)
        {
            for (int j = 0; j < _width; j++)
                result[Block(i, j)] += x[(i * _width) + j] * Share(i, j);
        }
    }

    /// <inheritdoc/>
    public void Adjoint(ReadOnlySpan<double> y, Span<double> result)
    {
        Lengths.Require(Rows, Columns, y, result);
        for (int i = 0; i < _height; i++)
        {
            for (int j = 0; j < _width; j++)
                result[(i * _width) + j] = y[Block(i, j)] * Share(i, j);
        }
    }

    private int Block(int row, int column) => (row / _factor * _smallWidth) + (column / _factor);

    private double Share(int row, int column)
    {
        int top = row / _factor * _factor, left = column / _factor * _factor;
        return 1.0 / (Math.Min(_factor, _height - top) * Math.Min(_factor, _width - left));
    }
}
