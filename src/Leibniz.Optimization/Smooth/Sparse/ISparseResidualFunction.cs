namespace Leibniz.Optimization.Smooth;

/// <summary>Residuals whose Jacobian has few entries.</summary>
public interface ISparseResidualFunction : IResidualFunction
{
    /// <summary>The Jacobian's pattern, m × n.</summary>
    SparsityPattern Pattern { get; }

    /// <summary>Writes r(x) and the entries of its Jacobian.</summary>
    /// <param name="x">The parameters, [n].</param>
    /// <param name="residuals">Receives r(x), [m].</param>
    /// <param name="entries">Receives the entries in the pattern's order.</param>
    void SparseJacobian(ReadOnlySpan<double> x, Span<double> residuals, Span<double> entries);
}
