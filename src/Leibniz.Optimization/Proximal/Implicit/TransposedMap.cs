namespace Leibniz.Optimization.Proximal.Implicit;

/// <summary>Jᵀ in the place of J.</summary>
internal sealed class TransposedMap(IFixedPointMap map) : IFixedPointMap
{
    public void Multiply(ReadOnlySpan<double> w, Span<double> result) => map.MultiplyTransposed(w, result);

    public void MultiplyTransposed(ReadOnlySpan<double> w, Span<double> result) => map.Multiply(w, result);
}
