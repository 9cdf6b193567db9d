namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = λ maxᵢ xᵢ.</summary>
/// <remarks>
/// <para>prox: pᵢ = min(xᵢ, τ) with the level τ at which Σᵢ max(xᵢ − τ, 0) = γλ. Convex, positively homogeneous.</para>
/// <para>Derivative of the step: ṗᵢ = ẋᵢ where xᵢ ≤ τ, else τ̇, the mean of ẋ over those above τ less λγ̇/m, m being their number.</para>
/// <para>Expected O(n + m log m), m numbers being within about γλ of the level; no allocation once the shared pool is warm; error about n ulp of γλ, and an ulp of xᵢ.</para>
/// <para>Source: Parikh and Boyd, 2014, Proximal Algorithms, section 6.4.1.</para>
/// </remarks>
public sealed class Maximum : IDifferentiableProximable
{
    private readonly double lambda;

    /// <summary>Makes the function, for points of any length but 0.</summary>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">λ is negative, infinite or NaN.</exception>
    public Maximum(double lambda = 1) => this.lambda = StepArguments.RequireNonnegative(lambda, nameof(Maximum));

    /// <inheritdoc/>
    public FunctionTraits Traits { get; } = new() { IsConvex = true, IsCone = true };

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There is no number.</exception>
    public double Value(ReadOnlySpan<double> x)
    {
        RequireSome(x);
        double largest = double.NegativeInfinity;
        foreach (double value in x)
            largest = Math.Max(largest, value);
        return lambda * largest;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The lengths differ, γ is not positive and finite, or x holds a NaN or an infinite number.</exception>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(Maximum));
        PointArguments.RequireFinite(x, nameof(Maximum));
        RequireSome(x);
        return lambda * LargestStep.Prox(x, 1, gamma * lambda, result);
    }

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, tangent, result, -1, nameof(Maximum));
        PointArguments.RequireFinite(x, nameof(Maximum));
        LargestStep.Transform(x, 1, gamma * lambda, lambda * gammaTangent, tangent, result);
    }

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, cotangent, result, -1, nameof(Maximum));
        PointArguments.RequireFinite(x, nameof(Maximum));
        return -lambda * LargestStep.Transform(x, 1, gamma * lambda, 0, cotangent, result);
    }

    private static void RequireSome(ReadOnlySpan<double> x)
    {
        if (x.IsEmpty)
            throw new ArgumentException("Maximum: expected at least one number; came none.", nameof(x));
    }
}
