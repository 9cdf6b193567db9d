namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>One coordinate's term of a separable function, as a struct so that the loops over it specialise.</summary>
internal interface IScalarTerm
{
    /// <summary>fᵢ(x); NaN of NaN.</summary>
    double Value(int i, double x);

    /// <summary>argmin_z { fᵢ(z) + (z − x)²/(2γ) }.</summary>
    double Prox(int i, double x, double gamma);

    /// <summary>∂prox/∂x and ∂prox/∂γ.</summary>
    void Derivatives(int i, double x, double gamma, out double byPoint, out double byStep);
}
