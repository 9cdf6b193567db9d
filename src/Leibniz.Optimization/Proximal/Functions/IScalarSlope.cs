namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>A differentiable coordinate's term.</summary>
internal interface IScalarSlope : IScalarTerm
{
    /// <summary>fᵢ′(x).</summary>
    double Slope(int i, double x);
}
