using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>g(x) = λ/2·d(x)², half the squared Euclidean distance to a set; smooth where the set is convex.</summary>
/// <remarks>
/// With p the projection of x: ∇g(x) = λ(x − p), prox_γg(x) = x + γλ/(1 + γλ)·(p − x). For a set that is not convex p is one
/// nearest point. Derivatives of the step need an <see cref="IDifferentiableProximable"/> set.
/// Source: Bauschke and Combettes, 2017, chapter 24 and corollary 12.31.
/// </remarks>
public sealed class SquaredDistanceToSet : IDifferentiableProximable, ISmoothFunction
{
    private readonly IProximable set;
    private readonly double weight;

    /// <summary>Makes the squared distance to a set.</summary>
    /// <param name="set">The indicator of the set; its step is the projection.</param>
    /// <param name="weight">λ; finite, &gt; 0.</param>
    /// <exception cref="ArgumentNullException">The set is null.</exception>
    /// <exception cref="ArgumentException">The function is not known to be an indicator, or λ is not positive and finite.</exception>
    public SquaredDistanceToSet(IProximable set, double weight = 1)
    {
        this.set = Parts.Set(set, nameof(SquaredDistanceToSet));
        this.weight = StepArguments.RequirePositive(weight, nameof(SquaredDistanceToSet));
        Traits = TraitRules.SquaredDistance(set.Traits, weight);
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <summary>−1: any length that the set takes.</summary>
    public int Dimension => -1;

    /// <inheritdoc cref="ISmoothFunction.Value"/>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, -1, nameof(SquaredDistanceToSet));
        using var p = new PooledVector(x.Length);
        set.Prox(x, 1, p.Span);
        return Half(VectorKernels.Distance(x, p.Span));
    }

    /// <inheritdoc/>
    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        StepArguments.Require(x, 1, gradient, -1, nameof(SquaredDistanceToSet));
        set.Prox(x, 1, gradient);
        double value = Half(VectorKernels.Distance(x, gradient));
        VectorKernels.Combine(weight, x, -weight, gradient, gradient);
        return value;
    }

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(SquaredDistanceToSet));
        using var p = new PooledVector(x.Length);
        set.Prox(x, 1, p.Span);
        double stay = 1 / (1 + (gamma * weight)), distance = VectorKernels.Distance(x, p.Span);
        VectorKernels.Combine(stay, x, 1 - stay, p.Span, result);
        return Half(stay * distance);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The set's projection carries no derivatives.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(SquaredDistanceToSet));
        using var p = new PooledVector(x.Length);
        using var pTangent = new PooledVector(x.Length);
        set.Prox(x, 1, p.Span);
        Parts.Differentiable(set, nameof(SquaredDistanceToSet)).ProxPush(x, 1, tangent, 0, pTangent.Span);
        // z = p + s(x − p) with s = 1/(1 + γλ), ṡ = −λs²γ̇.
        double stay = 1 / (1 + (gamma * weight)), stayTangent = -weight * stay * stay * gammaTangent;
        for (int i = 0; i < x.Length; i++)
            result[i] = (stay * tangent[i]) + ((1 - stay) * pTangent.Span[i]) + (stayTangent * (x[i] - p.Span[i]));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The set's projection carries no derivatives.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(SquaredDistanceToSet));
        using var p = new PooledVector(x.Length);
        set.Prox(x, 1, p.Span);
        double stay = 1 / (1 + (gamma * weight));
        double along = VectorKernels.Dot(x, cotangent) - VectorKernels.Dot(p.Span, cotangent);
        Parts.Differentiable(set, nameof(SquaredDistanceToSet)).ProxPull(x, 1, cotangent, p.Span);
        VectorKernels.Combine(stay, cotangent, 1 - stay, p.Span, result);
        return -weight * stay * stay * along;
    }

    private double Half(double distance) => weight / 2 * distance * distance;
}
