using Leibniz.Optimization.Proximal.Calculus;

namespace Leibniz.Optimization.Proximal.Implicit;

/// <summary>The Jacobian J = D prox(u)·(I − γ∇²f) of T(x) = prox_(γλ)g(x − γ∇f(x; θ)), by its products.</summary>
/// <param name="f">The smooth part.</param>
/// <param name="g">The proximal part.</param>
/// <param name="x">The fixed point.</param>
/// <param name="theta">The hyper-parameters.</param>
/// <param name="step">γ.</param>
/// <param name="weight">λ.</param>
internal sealed class FixedPointJacobian(
    IParametricFunction f, IDifferentiableProximable g, double[] x, double[] theta, double step, double weight) : IFixedPointMap
{
    private readonly double[] inner = Inner(f, x, theta, step);

    /// <summary>Jw.</summary>
    public void Multiply(ReadOnlySpan<double> w, Span<double> result)
    {
        using var product = new PooledVector(x.Length);
        using var mixed = new PooledVector(theta.Length);
        f.HessianProduct(x, theta, w, product.Span, mixed.Span);
        VectorKernels.AddScaled(w, -step, product.Span, product.Span);
        g.ProxPush(inner, step * weight, product.Span, 0, result);
    }

    /// <summary>Jᵀw.</summary>
    public void MultiplyTransposed(ReadOnlySpan<double> w, Span<double> result)
    {
        using var mixed = new PooledVector(theta.Length);
        PullStep(w, result, mixed.Span);
    }

    /// <summary>Pulls a cotangent of T's value to x, θ and λ; returns λ̄.</summary>
    public double Pull(ReadOnlySpan<double> w, Span<double> xBar, Span<double> thetaBar)
    {
        double weightBar = step * PullStep(w, xBar, thetaBar);
        foreach (ref double number in thetaBar)
            number *= -step;
        return weightBar;
    }

    /// <summary>Pushes tangents of θ and λ, x held, to T's value.</summary>
    public void Push(ReadOnlySpan<double> thetaTangent, double weightTangent, Span<double> result)
    {
        using var slope = new PooledVector(x.Length);
        f.MixedProduct(x, theta, thetaTangent, slope.Span);
        VectorKernels.Combine(-step, slope.Span, 0, slope.Span, slope.Span);
        g.ProxPush(inner, step * weight, slope.Span, step * weightTangent, result);
    }

    /// <summary>ū = (D prox)ᵀw, result = ū − γ∇²f·ū, mixed = ∂/∂θ ⟨∇f, ū⟩; returns the cotangent of the step γλ.</summary>
    private double PullStep(ReadOnlySpan<double> w, Span<double> result, Span<double> mixed)
    {
        using var back = new PooledVector(x.Length);
        double stepBar = g.ProxPull(inner, step * weight, w, back.Span);
        f.HessianProduct(x, theta, back.Span, result, mixed);
        VectorKernels.AddScaled(back.Span, -step, result, result);
        return stepBar;
    }

    private static double[] Inner(IParametricFunction f, double[] x, double[] theta, double step)
    {
        var u = new double[x.Length];
        f.Gradient(x, theta, u);
        VectorKernels.AddScaled(x, -step, u, u);
        return u;
    }
}
