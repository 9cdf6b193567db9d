using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>g(x) = a·f(x), a &gt; 0.</summary>
/// <remarks>prox_γg = prox_(γa)f. Derivatives need an <see cref="IDifferentiableProximable"/> f.</remarks>
public sealed class ScaleValue : IDifferentiableProximable
{
    private readonly IProximable f;
    private readonly double factor;

    /// <summary>Multiplies a function.</summary>
    /// <param name="f">The function.</param>
    /// <param name="factor">The factor a; finite, &gt; 0.</param>
    /// <exception cref="ArgumentNullException">f is null.</exception>
    /// <exception cref="ArgumentException">The factor is not positive and finite.</exception>
    public ScaleValue(IProximable f, double factor)
    {
        ArgumentNullException.ThrowIfNull(f);
        this.f = f;
        this.factor = StepArguments.RequirePositive(factor, nameof(ScaleValue));
        Traits = TraitRules.ScaleValue(f.Traits, factor);
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x) => factor * f.Value(x);

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(ScaleValue));
        return factor * f.Prox(x, gamma * factor, result);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(ScaleValue));
        Parts.Differentiable(f, nameof(ScaleValue)).ProxPush(x, gamma * factor, tangent, gammaTangent * factor, result);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(ScaleValue));
        return factor * Parts.Differentiable(f, nameof(ScaleValue)).ProxPull(x, gamma * factor, cotangent, result);
    }
}
