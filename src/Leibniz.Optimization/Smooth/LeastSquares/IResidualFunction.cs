namespace Leibniz.Optimization.Smooth;

/// <summary>The residuals r: ℝⁿ → ℝᵐ of a least-squares problem, with their Jacobian.</summary>
public interface IResidualFunction
{
    /// <summary>The number n of parameters.</summary>
    int Parameters { get; }

    /// <summary>The number m of residuals.</summary>
    int Residuals { get; }

    /// <summary>Writes r(x).</summary>
    /// <param name="x">The parameters, [n].</param>
    /// <param name="residuals">Receives r(x), [m].</param>
    void Evaluate(ReadOnlySpan<double> x, Span<double> residuals);

    /// <summary>Writes r(x) and its Jacobian.</summary>
    /// <param name="x">The parameters, [n].</param>
    /// <param name="residuals">Receives r(x), [m].</param>
    /// <param name="jacobian">Receives ∂rᵢ/∂xⱼ at i·n + j, [m·n].</param>
    void Jacobian(ReadOnlySpan<double> x, Span<double> residuals, Span<double> jacobian);
}
