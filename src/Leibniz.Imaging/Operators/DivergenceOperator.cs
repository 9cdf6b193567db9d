using Leibniz.Optimization;

namespace Leibniz.Imaging.Operators;

/// <summary>The divergence of a field of two components, minus the adjoint of <see cref="GradientOperator"/>.</summary>
/// <param name="width">Columns, ≥ 1.</param>
/// <param name="height">Rows, ≥ 1.</param>
public sealed class DivergenceOperator(int width, int height) : ILinearOperator
{
    private readonly GradientOperator _gradient = new(width, height);

    /// <inheritdoc/>
    public int Rows => _gradient.Columns;

    /// <inheritdoc/>
    public int Columns => _gradient.Rows;

    /// <inheritdoc/>
    public double NormBound => _gradient.NormBound;

    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<double> x, Span<double> result)
    {
        _gradient.Adjoint(x, result);
        Negate(result);
    }

    /// <inheritdoc/>
    public void Adjoint(ReadOnlySpan<double> y, Span<double> result)
    {
        _gradient.Apply(y, result);
        Negate(result);
    }

    private static void Negate(Span<double> values)
    {
        foreach (ref double value in values)
            value = -value;
    }
}
