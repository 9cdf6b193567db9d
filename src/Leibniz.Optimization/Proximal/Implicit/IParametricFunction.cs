namespace Leibniz.Optimization.Proximal.Implicit;

/// <summary>A twice differentiable function f(x; θ) of n inputs x and p hyper-parameters θ.</summary>
public interface IParametricFunction
{
    /// <summary>The number n of inputs.</summary>
    int Dimension { get; }

    /// <summary>The number p of hyper-parameters; may be 0.</summary>
    int Parameters { get; }

    /// <summary>The value f(x; θ).</summary>
    /// <param name="x">The point, [n].</param>
    /// <param name="theta">The hyper-parameters, [p].</param>
    double Value(ReadOnlySpan<double> x, ReadOnlySpan<double> theta);

    /// <summary>Writes ∇ₓf(x; θ) to <paramref name="gradient"/> and returns f(x; θ).</summary>
    /// <param name="x">The point, [n].</param>
    /// <param name="theta">The hyper-parameters, [p].</param>
    /// <param name="gradient">Receives the gradient in x, [n]; must not overlap the inputs.</param>
    double Gradient(ReadOnlySpan<double> x, ReadOnlySpan<double> theta, Span<double> gradient);

    /// <summary>Writes ∇²ₓₓf·v and ∂/∂θ ⟨∇ₓf, v⟩: the gradient of ⟨∇ₓf(x; θ), v⟩ in x and in θ.</summary>
    /// <param name="x">The point, [n].</param>
    /// <param name="theta">The hyper-parameters, [p].</param>
    /// <param name="v">The vector, [n].</param>
    /// <param name="product">Receives ∇²ₓₓf·v, [n]; must not overlap the inputs.</param>
    /// <param name="mixed">Receives ∂/∂θ ⟨∇ₓf, v⟩, [p]; must not overlap the inputs.</param>
    void HessianProduct(
        ReadOnlySpan<double> x, ReadOnlySpan<double> theta, ReadOnlySpan<double> v, Span<double> product, Span<double> mixed);

    /// <summary>Writes (∂/∂θ ∇ₓf)·θ̇: how the gradient in x turns as θ moves.</summary>
    /// <remarks>Unless a function has a way of its own, by <see cref="HessianProduct"/> along each of the n axes.</remarks>
    /// <param name="x">The point, [n].</param>
    /// <param name="theta">The hyper-parameters, [p].</param>
    /// <param name="thetaTangent">θ̇, [p].</param>
    /// <param name="result">Receives the product, [n]; must not overlap the inputs.</param>
    void MixedProduct(ReadOnlySpan<double> x, ReadOnlySpan<double> theta, ReadOnlySpan<double> thetaTangent, Span<double> result)
    {
        using var axis = new PooledVector(x.Length);
        using var product = new PooledVector(x.Length);
        using var mixed = new PooledVector(theta.Length);
        axis.Span.Clear();
        for (int i = 0; i < x.Length; i++)
        {
            axis.Span[i] = 1;
            HessianProduct(x, theta, axis.Span, product.Span, mixed.Span);
            axis.Span[i] = 0;
            result[i] = VectorKernels.Dot(mixed.Span, thetaTangent);
        }
    }
}
