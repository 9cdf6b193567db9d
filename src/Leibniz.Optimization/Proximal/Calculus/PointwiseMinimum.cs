using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>g(x) = min(f₁(x), …, fₖ(x)); of indicators, that of the union of their sets. Not convex in general.</summary>
/// <remarks>
/// The step is that of the part whose fᵢ(pᵢ) + ‖pᵢ − x‖²/(2γ) is least, of the first one where they tie; the derivative is
/// that part's. A step costs one of each part.
/// </remarks>
public sealed class PointwiseMinimum : IDifferentiableProximable
{
    private readonly IProximable[] parts;

    /// <summary>Takes the least of several functions.</summary>
    /// <param name="parts">The functions, at least one, of points of the same length.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <exception cref="ArgumentException">There is none.</exception>
    public PointwiseMinimum(params ReadOnlySpan<IProximable> parts)
    {
        if (parts.IsEmpty)
            throw new ArgumentException("PointwiseMinimum: expected at least one function.", nameof(parts));
        for (int k = 0; k < parts.Length; k++)
            ArgumentNullException.ThrowIfNull(parts[k], $"{nameof(parts)}[{k}]");
        this.parts = parts.ToArray();
        Traits = TraitRules.PointwiseMinimum([.. this.parts.Select(static f => f.Traits)]);
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x)
    {
        double least = double.PositiveInfinity;
        foreach (IProximable f in parts)
            least = Math.Min(least, f.Value(x));
        return least;
    }

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(PointwiseMinimum));
        using var step = new PooledVector(x.Length);
        Choose(x, gamma, step.Span, out double value);
        step.Span.CopyTo(result);
        return value;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The chosen part's step carries no derivatives.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(PointwiseMinimum));
        using var step = new PooledVector(x.Length);
        IProximable chosen = Choose(x, gamma, step.Span, out _);
        Parts.Differentiable(chosen, nameof(PointwiseMinimum)).ProxPush(x, gamma, tangent, gammaTangent, result);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The chosen part's step carries no derivatives.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(PointwiseMinimum));
        using var step = new PooledVector(x.Length);
        IProximable chosen = Choose(x, gamma, step.Span, out _);
        return Parts.Differentiable(chosen, nameof(PointwiseMinimum)).ProxPull(x, gamma, cotangent, result);
    }

    /// <summary>The part with the least objective, its step and g there.</summary>
    private IProximable Choose(ReadOnlySpan<double> x, double gamma, Span<double> step, out double value)
    {
        IProximable chosen = parts[0];
        value = chosen.Prox(x, gamma, step);
        double distance = VectorKernels.Distance(x, step), least = value + (distance * distance / (2 * gamma));
        using var other = new PooledVector(x.Length);
        foreach (IProximable f in parts.AsSpan(1))
        {
            double inner = f.Prox(x, gamma, other.Span);
            distance = VectorKernels.Distance(x, other.Span);
            double objective = inner + (distance * distance / (2 * gamma));
            if (objective < least)
            {
                (chosen, value, least) = (f, inner, objective);
                other.Span.CopyTo(step);
            }
        }
        // At the step of the least objective no other part has a smaller value: it would have a smaller objective too.
        return chosen;
    }
}
