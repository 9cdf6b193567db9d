namespace Leibniz.Optimization.Smooth;

/// <summary>A generic vector function as residuals; their Jacobian is exact.</summary>
/// <typeparam name="TFunction">The function.</typeparam>
/// <param name="f">The function whose values are the residuals.</param>
/// <param name="parameters">The number of its inputs, ≥ 1.</param>
public sealed class DifferentiatedResiduals<TFunction>(TFunction f, int parameters) : IResidualFunction
    where TFunction : IVectorFunction
{
    /// <inheritdoc/>
    public int Parameters { get; } = parameters;

    /// <inheritdoc/>
    public int Residuals { get; } = f.OutputCount(parameters);

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> residuals) => f.Evaluate(x, residuals);

    /// <inheritdoc/>
    public void Jacobian(ReadOnlySpan<double> x, Span<double> residuals, Span<double> jacobian) =>
        Leibniz.Jacobian.Of(f, x, residuals, jacobian, new() { Mode = DifferentiationMode.Forward });
}
