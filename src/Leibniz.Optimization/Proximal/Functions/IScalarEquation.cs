namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>An increasing function of one number whose zero is looked for.</summary>
internal interface IScalarEquation
{
    /// <summary>The function and its derivative at z.</summary>
    void At(double z, out double value, out double slope);
}
