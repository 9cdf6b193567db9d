namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>A symmetric linear map, by its products.</summary>
internal interface ISymmetricMap
{
    /// <summary>result = Sv.</summary>
    void Apply(ReadOnlySpan<double> v, Span<double> result);
}
