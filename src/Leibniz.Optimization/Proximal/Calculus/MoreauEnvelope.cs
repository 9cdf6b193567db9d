using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>The Moreau envelope e(x) = min_z f(z) + ‖z − x‖²/(2γ): f made smooth, with the same minimisers.</summary>
/// <remarks>
/// e = f □ ‖·‖²/(2γ). ∇e(x) = (x − prox_γf(x))/γ; for a convex f it is 1/γ-Lipschitz, for a nonconvex one it is a gradient
/// only where the step is unique. prox_te(x) = x + t/(t + γ)·(prox_(t + γ)f(x) − x), for any f. One step of f for each value,
/// gradient or step. Derivatives of the step need an <see cref="IDifferentiableProximable"/> f.
/// Sources: Moreau, 1965, proposition 7.d; Bauschke and Combettes, 2017, proposition 24.8.
/// </remarks>
public sealed class MoreauEnvelope : IDifferentiableProximable, ISmoothFunction
{
    private readonly IProximable f;

    /// <summary>Makes the envelope.</summary>
    /// <param name="f">The function.</param>
    /// <param name="gamma">The parameter γ: the envelope tends to f as it tends to 0; finite, &gt; 0.</param>
    /// <param name="dimension">The length of f's points, where it should be told; −1 for any.</param>
    /// <exception cref="ArgumentNullException">f is null.</exception>
    /// <exception cref="ArgumentException">γ is not positive and finite, or the dimension is 0 or below −1.</exception>
    public MoreauEnvelope(IProximable f, double gamma, int dimension = -1)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (dimension is 0 or < -1)
            throw new ArgumentException($"MoreauEnvelope: dimension must be positive, or −1 for any; it is {dimension}.", nameof(dimension));
        this.f = f;
        Gamma = StepArguments.RequirePositive(gamma, nameof(MoreauEnvelope));
        Dimension = dimension;
        Traits = TraitRules.MoreauEnvelope(f.Traits, gamma);
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public int Dimension { get; }

    /// <summary>The parameter γ.</summary>
    public double Gamma { get; }

    /// <inheritdoc cref="ISmoothFunction.Value"/>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, Dimension, nameof(MoreauEnvelope));
        using var step = new PooledVector(x.Length);
        return At(x, Gamma, step.Span);
    }

    /// <inheritdoc/>
    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        StepArguments.Require(x, Gamma, gradient, Dimension, nameof(MoreauEnvelope));
        double value = At(x, Gamma, gradient);
        for (int i = 0; i < x.Length; i++)
            gradient[i] = (x[i] - gradient[i]) / Gamma;
        return value;
    }

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, Dimension, nameof(MoreauEnvelope));
        double longer = gamma + Gamma, part = gamma / longer;
        using var step = new PooledVector(x.Length);
        double inner = f.Prox(x, longer, step.Span);
        double distance = VectorKernels.Distance(x, step.Span);
        VectorKernels.Combine(1 - part, x, part, step.Span, result);
        // The step of f from the result with γ is that from x with t + γ, and the two are γ/(t + γ) of the way apart.
        double rest = Gamma / longer * distance;
        return inner + (rest * rest / (2 * Gamma));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, Dimension, nameof(MoreauEnvelope));
        IDifferentiableProximable inner = Parts.Differentiable(f, nameof(MoreauEnvelope));
        double longer = gamma + Gamma, part = gamma / longer, partTangent = gammaTangent * Gamma / (longer * longer);
        using var step = new PooledVector(x.Length);
        using var pushed = new PooledVector(x.Length);
        f.Prox(x, longer, step.Span);
        inner.ProxPush(x, longer, tangent, gammaTangent, pushed.Span);
        for (int i = 0; i < x.Length; i++)
            result[i] = tangent[i] + (part * (pushed.Span[i] - tangent[i])) + (partTangent * (step.Span[i] - x[i]));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, Dimension, nameof(MoreauEnvelope));
        IDifferentiableProximable inner = Parts.Differentiable(f, nameof(MoreauEnvelope));
        double longer = gamma + Gamma, part = gamma / longer, partDerivative = Gamma / (longer * longer);
        using var step = new PooledVector(x.Length);
        using var pulled = new PooledVector(x.Length);
        f.Prox(x, longer, step.Span);
        double gammaBar = part * inner.ProxPull(x, longer, cotangent, pulled.Span);
        gammaBar += partDerivative * (VectorKernels.Dot(step.Span, cotangent) - VectorKernels.Dot(x, cotangent));
        VectorKernels.Combine(1 - part, cotangent, part, pulled.Span, result);
        return gammaBar;
    }

    /// <summary>Writes f's step to <paramref name="step"/>; returns the envelope at x.</summary>
    private double At(ReadOnlySpan<double> x, double gamma, Span<double> step)
    {
        double inner = f.Prox(x, gamma, step);
        double distance = VectorKernels.Distance(x, step);
        return inner + (distance * distance / (2 * gamma));
    }
}
