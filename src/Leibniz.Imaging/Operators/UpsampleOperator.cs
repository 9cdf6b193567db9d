using Leibniz.Optimization;

namespace Leibniz.Imaging.Operators;

/// <summary>Repeats each pixel over a block; the adjoint sums the block.</summary>
public sealed class UpsampleOperator : ILinearOperator
{
    private readonly int _width, _height, _factor, _smallWidth;

    /// <summary>Makes the operator.</summary>
    /// <param name="width">Columns of the output, ≥ 1; the input has a factor fewer, rounded up.</param>
    /// <param name="height">Rows of the output, ≥ 1.</param>
    /// <param name="factor">The side of a block, ≥ 1.</param>
    public UpsampleOperator(int width, int height, int factor)
    {
        Lengths.RequireSize(width, height);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        (_width, _height, _factor, _smallWidth) = (width, height, factor, (width + factor - 1) / factor);
        Columns = _smallWidth * ((height + factor - 1) / factor);
    }

    /// <inheritdoc/>
    public int Rows => _width * _height;

    /// <inheritdoc/>
    public int Columns { get; }

    /// <summary>The factor: a column has at most its square of ones.</summary>
    public double NormBound => _factor;

    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<double> x, Span<double> result)
    {
        Lengths.Require(Columns, Rows, x, result);
        for (int i = 0; i < _height; i++)
        {
            for (int j = 0; j < _width; j++)
                result[(i * _width) + j] = x[(i / _factor * _smallWidth) + (j / _factor)];
        }
    }

    /// <inheritdoc/>
    public void Adjoint(ReadOnlySpan<double> y, Span<double> result)
    {
        Lengths.Require(Rows, Columns, y, result);
        result.Clear();
        for (int i = 0; i < _height; i++)
        {
            for (int j = 0; j < _width; j++)
                result[(i / _factor * _smallWidth) + (j / _factor)] += y[(i * _width) + j];
        }
    }
}
