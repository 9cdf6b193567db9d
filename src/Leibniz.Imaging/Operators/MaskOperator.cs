using Leibniz.Optimization;

namespace Leibniz.Imaging.Operators;

/// <summary>Picks the entries that a mask keeps; the adjoint puts them back among zeros.</summary>
public sealed class MaskOperator : ILinearOperator
{
    private readonly int[] _kept;

    /// <summary>Makes the operator.</summary>
    /// <param name="keep">Which entries are kept; copied.</param>
    public MaskOperator(ReadOnlySpan<bool> keep)
    {
        Columns = keep.Length;
        var kept = new List<int>();
        for (int i = 0; i < keep.Length; i++)
        {
            if (keep[i])
                kept.Add(i);
        }
        _kept = [.. kept];
    }

    /// <inheritdoc/>
    public int Rows => _kept.Length;

    /// <inheritdoc/>
    public int Columns { get; }

    /// <inheritdoc/>
    public double NormBound => 1;

    /// <inheritdoc/>
    public void Apply(ReadOnlySpan<double> x, Span<double> result)
    {
        Lengths.Require(Columns, Rows, x, result);
        for (int i = 0; i < _kept.Length; i++)
            result[i] = x[_kept[i]];
    }

    /// <inheritdoc/>
    public void Adjoint(ReadOnlySpan<double> y, Span<double> result)
    {
        Lengths.Require(Rows, Columns, y, result);
        result.Clear();
        for (int i = 0; i < _kept.Length; i++)
            result[_kept[i]] = y[i];
    }
}
