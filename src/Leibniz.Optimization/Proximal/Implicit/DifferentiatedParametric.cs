using Leibniz.Optimization.Proximal.Calculus;

namespace Leibniz.Optimization.Proximal.Implicit;

/// <summary>A generic function of (x, θ) with the derivatives that the front door takes of it.</summary>
internal sealed class DifferentiatedParametric<TFunction>(TFunction f, int dimension, int parameters) : IParametricFunction
    where TFunction : IScalarFunction
{
    public int Dimension => dimension;

    public int Parameters => parameters;

    public double Value(ReadOnlySpan<double> x, ReadOnlySpan<double> theta)
    {
        using var joined = new PooledVector(dimension + parameters);
        Join(x, theta, joined.Span);
        return f.Evaluate<double>(joined.Span);
    }

    public double Gradient(ReadOnlySpan<double> x, ReadOnlySpan<double> theta, Span<double> gradient)
    {
        using var joined = new PooledVector(dimension + parameters);
        using var whole = new PooledVector(dimension + parameters);
        Join(x, theta, joined.Span);
        double value = Leibniz.Gradient.Of(f, joined.Span, whole.Span);
        whole.Span[..dimension].CopyTo(gradient);
        return value;
    }

    public void HessianProduct(
        ReadOnlySpan<double> x, ReadOnlySpan<double> theta, ReadOnlySpan<double> v, Span<double> product, Span<double> mixed)
    {
        using var direction = new PooledVector(dimension + parameters);
        using var whole = new PooledVector(dimension + parameters);
        // The Hessian of (x, θ) is symmetric: its product with (v, 0) holds ∇²ₓₓf·v and, below it, ∂/∂θ ⟨∇ₓf, v⟩.
        v.CopyTo(direction.Span);
        direction.Span[dimension..].Clear();
        Product(x, theta, direction.Span, whole.Span);
        whole.Span[..dimension].CopyTo(product);
        whole.Span[dimension..].CopyTo(mixed);
    }

    public void MixedProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> theta, ReadOnlySpan<double> thetaTangent, Span<double> result)
    {
        using var direction = new PooledVector(dimension + parameters);
        using var whole = new PooledVector(dimension + parameters);
        direction.Span[..dimension].Clear();
        thetaTangent.CopyTo(direction.Span[dimension..]);
        Product(x, theta, direction.Span, whole.Span);
        whole.Span[..dimension].CopyTo(result);
    }

    // The Hessian of (x, θ) times a direction.
    private void Product(ReadOnlySpan<double> x, ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> result)
    {
        using var joined = new PooledVector(dimension + parameters);
        using var gradient = new PooledVector(dimension + parameters);
        Join(x, theta, joined.Span);
        HessianVectorProduct.Of(f, joined.Span, direction, gradient.Span, result);
    }

    private static void Join(ReadOnlySpan<double> x, ReadOnlySpan<double> theta, Span<double> joined)
    {
        x.CopyTo(joined);
        theta.CopyTo(joined[x.Length..]);
    }
}
