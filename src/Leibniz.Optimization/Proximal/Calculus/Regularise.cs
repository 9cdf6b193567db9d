using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>g(x) = f(x) + ρ‖x − a‖²/2: f made strongly convex.</summary>
/// <remarks>
/// With s = 1/(1 + γρ): prox_γg(x) = prox_(γs)f(s(x + γρa)). Derivatives need an <see cref="IDifferentiableProximable"/> f.
/// Source: Bauschke and Combettes, 2017, proposition 24.8.
/// </remarks>
public sealed class Regularise : IDifferentiableProximable
{
    private readonly IProximable f;
    private readonly double rho;
    private readonly double[] centre;

    /// <summary>Adds a quadratic around the origin.</summary>
    /// <param name="f">The function.</param>
    /// <param name="rho">The weight ρ; finite, &gt; 0.</param>
    /// <exception cref="ArgumentNullException">f is null.</exception>
    /// <exception cref="ArgumentException">ρ is not positive and finite.</exception>
    public Regularise(IProximable f, double rho)
    {
        ArgumentNullException.ThrowIfNull(f);
        this.f = f;
        this.rho = StepArguments.RequirePositive(rho, nameof(Regularise));
        centre = [];
        Traits = TraitRules.Regularise(f.Traits, rho);
    }

    /// <summary>Adds a quadratic around a point.</summary>
    /// <param name="f">The function.</param>
    /// <param name="rho">The weight ρ; finite, &gt; 0.</param>
    /// <param name="a">The centre a; finite, as long as f's points; copied.</param>
    /// <exception cref="ArgumentNullException">f is null.</exception>
    /// <exception cref="ArgumentException">ρ is not positive and finite, or a is empty or not finite.</exception>
    public Regularise(IProximable f, double rho, ReadOnlySpan<double> a) : this(f, rho) => centre = Parts.Finite(a, nameof(Regularise));

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    private int Length => centre.Length == 0 ? -1 : centre.Length;

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, Length, nameof(Regularise));
        return f.Value(x) + Quadratic(x);
    }

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, Length, nameof(Regularise));
        double shrink = 1 / (1 + (gamma * rho));
        Inward(x, gamma, shrink, result);
        double value = f.Prox(result, gamma * shrink, result);
        return value + Quadratic(result);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, Length, nameof(Regularise));
        IDifferentiableProximable inner = Parts.Differentiable(f, nameof(Regularise));
        double shrink = 1 / (1 + (gamma * rho));
        using var point = new PooledVector(x.Length);
        Inward(x, gamma, shrink, point.Span);
        // With y = s(x + γρa): ∂y/∂γ = ρs(a − y) and ∂(γs)/∂γ = s².
        for (int i = 0; i < x.Length; i++)
            result[i] = shrink * (tangent[i] + (gammaTangent * rho * (Centre(i) - point.Span[i])));
        inner.ProxPush(point.Span, gamma * shrink, result, gammaTangent * shrink * shrink, result);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, Length, nameof(Regularise));
        IDifferentiableProximable inner = Parts.Differentiable(f, nameof(Regularise));
        double shrink = 1 / (1 + (gamma * rho));
        using var point = new PooledVector(x.Length);
        Inward(x, gamma, shrink, point.Span);
        double gammaBar = shrink * shrink * inner.ProxPull(point.Span, gamma * shrink, cotangent, result);
        for (int i = 0; i < x.Length; i++)
        {
            gammaBar += rho * shrink * (Centre(i) - point.Span[i]) * result[i];
            result[i] *= shrink;
        }
        return gammaBar;
    }

    private double Centre(int i) => centre.Length == 0 ? 0 : centre[i];

    /// <summary>y = s(x + γρa).</summary>
    private void Inward(ReadOnlySpan<double> x, double gamma, double shrink, Span<double> y)
    {
        for (int i = 0; i < x.Length; i++)
            y[i] = shrink * (x[i] + (gamma * rho * Centre(i)));
    }

    private double Quadratic(ReadOnlySpan<double> x)
    {
        double distance = centre.Length == 0 ? VectorKernels.Norm(x) : VectorKernels.Distance(x, centre);
        return rho / 2 * distance * distance;
    }
}
