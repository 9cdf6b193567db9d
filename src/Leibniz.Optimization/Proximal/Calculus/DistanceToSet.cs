using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>g(x) = λ·d(x), the Euclidean distance d(x) = min_(z ∈ C) ‖x − z‖ to a set.</summary>
/// <remarks>
/// With p the projection of x: prox_γg(x) = p where ‖x − p‖ ≤ γλ, else x + γλ(p − x)/‖x − p‖. For a set that is not convex
/// p is one nearest point. Derivatives need an <see cref="IDifferentiableProximable"/> set; where ‖x − p‖ = γλ they are
/// those of p. Source: Bauschke and Combettes, 2017, chapter 24.
/// </remarks>
public sealed class DistanceToSet : IDifferentiableProximable
{
    private readonly IProximable set;
    private readonly double weight;

    /// <summary>Makes the distance to a set.</summary>
    /// <param name="set">The indicator of the set; its step is the projection.</param>
    /// <param name="weight">λ; finite, &gt; 0.</param>
    /// <exception cref="ArgumentNullException">The set is null.</exception>
    /// <exception cref="ArgumentException">The function is not known to be an indicator, or λ is not positive and finite.</exception>
    public DistanceToSet(IProximable set, double weight = 1)
    {
        this.set = Parts.Set(set, nameof(DistanceToSet));
        this.weight = StepArguments.RequirePositive(weight, nameof(DistanceToSet));
        Traits = TraitRules.Distance(set.Traits);
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, -1, nameof(DistanceToSet));
        using var p = new PooledVector(x.Length);
        set.Prox(x, 1, p.Span);
        return weight * VectorKernels.Distance(x, p.Span);
    }

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(DistanceToSet));
        using var p = new PooledVector(x.Length);
        set.Prox(x, 1, p.Span);
        double distance = VectorKernels.Distance(x, p.Span), step = gamma * weight;
        if (distance <= step)
        {
            p.Span.CopyTo(result);
            return 0;
        }
        VectorKernels.Combine(1 - (step / distance), x, step / distance, p.Span, result);
        return weight * (distance - step);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The set's projection carries no derivatives.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(DistanceToSet));
        IDifferentiableProximable projection = Parts.Differentiable(set, nameof(DistanceToSet));
        using var r = new PooledVector(x.Length);
        using var rTangent = new PooledVector(x.Length);
        double distance = Residual(x, r.Span), step = gamma * weight;
        projection.ProxPush(x, 1, tangent, 0, rTangent.Span);
        if (distance <= step)
        {
            rTangent.Span.CopyTo(result);
            return;
        }
        VectorKernels.AddScaled(tangent, -1, rTangent.Span, rTangent.Span);
        double along = VectorKernels.Dot(r.Span, rTangent.Span) / (distance * distance);
        // z = x − τr/d with r = x − p, d = ‖r‖, τ = γλ.
        for (int i = 0; i < x.Length; i++)
        {
            double turn = rTangent.Span[i] - (along * r.Span[i]);
            result[i] = tangent[i] - (step / distance * turn) - (gammaTangent * weight * r.Span[i] / distance);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The set's projection carries no derivatives.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(DistanceToSet));
        IDifferentiableProximable projection = Parts.Differentiable(set, nameof(DistanceToSet));
        using var r = new PooledVector(x.Length);
        double distance = Residual(x, r.Span), step = gamma * weight;
        if (distance <= step)
        {
            projection.ProxPull(x, 1, cotangent, result);
            return 0;
        }
        using var rBar = new PooledVector(x.Length);
        double along = VectorKernels.Dot(r.Span, cotangent);
        VectorKernels.Combine(-step / distance, cotangent, step * along / (distance * distance * distance), r.Span, rBar.Span);
        VectorKernels.AddScaled(cotangent, 1, rBar.Span, result);
        projection.ProxPull(x, 1, rBar.Span, rBar.Span);
        VectorKernels.AddScaled(result, -1, rBar.Span, result);
        return -weight * along / distance;
    }

    /// <summary>r = x − p; returns ‖r‖.</summary>
    private double Residual(ReadOnlySpan<double> x, Span<double> r)
    {
        set.Prox(x, 1, r);
        VectorKernels.AddScaled(x, -1, r, r);
        return VectorKernels.Norm(r);
    }
}
