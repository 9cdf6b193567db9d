using Leibniz.Optimization.Proximal.Calculus;

namespace Leibniz.Optimization.Proximal.Implicit;

/// <summary>‖Ax − θ‖²/2: ∇ₓ = Aᵀ(Ax − θ), ∇²ₓₓ·v = AᵀAv, ∂/∂θ ⟨∇ₓ, v⟩ = −Av.</summary>
internal sealed class ParametricLeastSquares(ILinearOperator map) : IParametricFunction
{
    public int Dimension => map.Columns;

    public int Parameters => map.Rows;

    public double Value(ReadOnlySpan<double> x, ReadOnlySpan<double> theta)
    {
        using var residual = new PooledVector(map.Rows);
        return Residual(x, theta, residual.Span);
    }

    public double Gradient(ReadOnlySpan<double> x, ReadOnlySpan<double> theta, Span<double> gradient)
    {
        using var residual = new PooledVector(map.Rows);
        double value = Residual(x, theta, residual.Span);
        map.Adjoint(residual.Span, gradient);
        return value;
    }

    public void HessianProduct(
        ReadOnlySpan<double> x, ReadOnlySpan<double> theta, ReadOnlySpan<double> v, Span<double> product, Span<double> mixed)
    {
        map.Apply(v, mixed);
        map.Adjoint(mixed, product);
        foreach (ref double number in mixed)
            number = -number;
    }

    public void MixedProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> theta, ReadOnlySpan<double> thetaTangent, Span<double> result)
    {
        map.Adjoint(thetaTangent, result);
        foreach (ref double number in result)
            number = -number;
    }

    private double Residual(ReadOnlySpan<double> x, ReadOnlySpan<double> theta, Span<double> residual)
    {
        map.Apply(x, residual);
        VectorKernels.AddScaled(residual, -1, theta, residual);
        return VectorKernels.Dot(residual, residual) / 2;
    }
}
