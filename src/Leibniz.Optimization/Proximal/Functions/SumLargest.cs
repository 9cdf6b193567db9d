namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = λ times the sum of the k largest coordinates (of all, where there are no more than k).</summary>
/// <remarks>
/// <para>prox: pᵢ = xᵢ − clamp(xᵢ − τ, 0, γλ) with the level τ at which Σᵢ clamp(xᵢ − τ, 0, γλ) = kγλ. Convex, positively homogeneous;
/// k = 1 is <see cref="Maximum"/>.</para>
/// <para>Derivative of the step: ṗᵢ = ẋᵢ where xᵢ ≤ τ, ẋᵢ − λγ̇ where xᵢ ≥ τ + γλ, and τ̇ between, the mean of ẋ there less
/// λγ̇(k − s)/m, s being the number above and m that between; at the ends of the cases as these inequalities say.</para>
/// <para>Expected O(n + m log m), m numbers being within about γλ of the level; no allocation once the shared pool is warm; error about n ulp of γλ, and an ulp of xᵢ.</para>
/// <para>Source: by Moreau's identity from the projection on the capped simplex: Wang and Lu, 2015, Projection onto the capped
/// simplex.</para>
/// </remarks>
public sealed class SumLargest : IDifferentiableProximable
{
    private readonly int count;
    private readonly double lambda;

    /// <summary>Makes the function, for points of any length.</summary>
    /// <param name="count">k, how many coordinates are summed; ≥ 1.</param>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">k is below 1, or λ negative, infinite or NaN.</exception>
    public SumLargest(int count, double lambda = 1)
    {
        if (count < 1)
            throw new ArgumentException($"SumLargest: expected count ≥ 1; came {count}.", nameof(count));
        this.count = count;
        this.lambda = StepArguments.RequireNonnegative(lambda, nameof(SumLargest));
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; } = new() { IsConvex = true, IsCone = true };

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x) => lambda * LargestStep.Sum(x, count);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The lengths differ, γ is not positive and finite, or x holds a NaN or an infinite number.</exception>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(SumLargest));
        PointArguments.RequireFinite(x, nameof(SumLargest));
        return lambda * LargestStep.Prox(x, count, gamma * lambda, result);
    }

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, tangent, result, -1, nameof(SumLargest));
        PointArguments.RequireFinite(x, nameof(SumLargest));
        LargestStep.Transform(x, count, gamma * lambda, lambda * gammaTangent, tangent, result);
    }

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, cotangent, result, -1, nameof(SumLargest));
        PointArguments.RequireFinite(x, nameof(SumLargest));
        return -lambda * LargestStep.Transform(x, count, gamma * lambda, 0, cotangent, result);
    }
}
