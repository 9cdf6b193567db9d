namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = λ‖x‖₂.</summary>
/// <remarks>
/// <para>prox: p = max(0, 1 − γλ/‖x‖) x, and 0 at x = 0. Convex, positively homogeneous; not differentiable at 0.</para>
/// <para>Derivative of the step, with r = ‖x‖ &gt; γλ and u = x/r: ṗ = (1 − γλ/r)ẋ + (γλ/r)⟨u, ẋ⟩u − λuγ̇; for r ≤ γλ it is 0, at equality
/// the one-sided derivative of least norm.</para>
/// <para>O(n), no allocation; a few ulp. The norm neither overflows nor underflows.</para>
/// <para>Source: Parikh and Boyd, 2014, Proximal Algorithms, section 6.5.1.</para>
/// </remarks>
public sealed class L2Norm : IDifferentiableProximable
{
    private readonly double lambda;

    /// <summary>Makes the function, for points of any length.</summary>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">λ is negative, infinite or NaN.</exception>
    public L2Norm(double lambda = 1) => this.lambda = StepArguments.RequireNonnegative(lambda, nameof(L2Norm));

    /// <inheritdoc/>
    public FunctionTraits Traits { get; } = new() { IsConvex = true, IsCone = true };

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x) => lambda * EuclideanNorm.Of(x);

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(L2Norm));
        return lambda * BlockShrink.Prox(x, gamma * lambda, result);
    }

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, tangent, result, -1, nameof(L2Norm));
        BlockShrink.Push(x, gamma * lambda, lambda * gammaTangent, tangent, result);
    }

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, cotangent, result, -1, nameof(L2Norm));
        return lambda * BlockShrink.Pull(x, gamma * lambda, cotangent, result);
    }
}
