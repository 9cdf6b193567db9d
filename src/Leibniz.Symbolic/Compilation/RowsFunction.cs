namespace Leibniz.Symbolic;

/// <summary>A compiled formula for many rows, eight at once in vector registers.</summary>
/// <param name="columns">The variables' values, n columns of as many numbers as there are rows: variable j of row i at
/// j·rows + i.</param>
/// <param name="results">Receives columns in the same way: the values; then, where the gradient is asked for, the derivative
/// with respect to each variable.</param>
public delegate void RowsFunction(ReadOnlySpan<double> columns, Span<double> results);
