namespace Leibniz.Optimization.Smooth;

/// <summary>A generic vector function as residuals with a sparse Jacobian, exact, from a few passes forward.</summary>
/// <remarks>The columns are coloured, and J S is computed for the sums S of each colour's columns: one direction a colour,
/// eight directions a pass, where the dense Jacobian has one a column. Source: Curtis, Powell and Reid 1974.</remarks>
/// <typeparam name="TFunction">The function.</typeparam>
public sealed class ColouredResiduals<TFunction> : ISparseResidualFunction
    where TFunction : IVectorFunction
{
    private readonly TFunction _f;
    private readonly ColumnColouring _colouring;
    private readonly int[] _groups;
    private readonly double[] _compressed;
    private readonly double[] _zeros;
    private readonly double[] _entries;

    /// <summary>A function with the pattern of its Jacobian.</summary>
    /// <param name="f">The function whose values are the residuals.</param>
    /// <param name="pattern">The pattern; an entry that it lacks is taken as 0, and makes others wrong if it is not.</param>
    /// <exception cref="ArgumentException">The pattern's rows are not the function's outputs.</exception>
    public ColouredResiduals(TFunction f, SparsityPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        int outputs = f.OutputCount(pattern.Columns);
        if (pattern.Rows != outputs)
        {
            throw new ArgumentException(
                $"ColouredResiduals: the pattern has {pattern.Rows} rows, the function {outputs} outputs for {pattern.Columns} inputs.",
                nameof(pattern));
        }
        (_f, Pattern, _colouring) = (f, pattern, ColumnColouring.Of(pattern));
        _groups = _colouring.Colours.ToArray();
        _compressed = new double[pattern.Rows * _colouring.Count];
        _zeros = new double[_colouring.Count];
        _entries = new double[pattern.Count];
    }

    /// <inheritdoc/>
    public SparsityPattern Pattern { get; }

    /// <summary>The number of directions of one Jacobian.</summary>
    public int Directions => _colouring.Count;

    /// <inheritdoc/>
    public int Parameters => Pattern.Columns;

    /// <inheritdoc/>
    public int Residuals => Pattern.Rows;

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> residuals) => _f.Evaluate(x, residuals);

    /// <inheritdoc/>
    public void SparseJacobian(ReadOnlySpan<double> x, Span<double> residuals, Span<double> entries)
    {
        Leibniz.Jacobian.Of(
            new GroupedFunction<TFunction>(_f, x.ToArray(), _groups), _zeros, residuals, _compressed,
            new() { Mode = DifferentiationMode.Forward });
        int k = 0;
        for (int i = 0; i < Pattern.Rows; i++)
        {
            foreach (int j in Pattern.Row(i))
                entries[k++] = _compressed[(i * _colouring.Count) + _groups[j]];
        }
    }

    /// <inheritdoc/>
    public void Jacobian(ReadOnlySpan<double> x, Span<double> residuals, Span<double> jacobian)
    {
        SparseJacobian(x, residuals, _entries);
        jacobian.Clear();
        int k = 0;
        for (int i = 0; i < Pattern.Rows; i++)
        {
            foreach (int j in Pattern.Row(i))
                jacobian[(i * Pattern.Columns) + j] = _entries[k++];
        }
    }
}
