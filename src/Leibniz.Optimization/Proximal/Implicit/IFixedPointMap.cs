namespace Leibniz.Optimization.Proximal.Implicit;

/// <summary>The derivative J of a fixed-point iteration, by its products.</summary>
internal interface IFixedPointMap
{
    /// <summary>result = Jw.</summary>
    void Multiply(ReadOnlySpan<double> w, Span<double> result);

    /// <summary>result = Jᵀw.</summary>
    void MultiplyTransposed(ReadOnlySpan<double> w, Span<double> result);
}
