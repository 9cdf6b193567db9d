using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>g(x) = f(ax), a ≠ 0.</summary>
/// <remarks>
/// prox_γg(x) = prox_(γa²)f(ax)/a. Derivatives need an <see cref="IDifferentiableProximable"/> f.
/// Source: Bauschke and Combettes, 2017, proposition 24.8.
/// </remarks>
public sealed class ScaleArgument : IDifferentiableProximable
{
    private readonly IProximable f;
    private readonly double factor;

    /// <summary>Multiplies a function's argument.</summary>
    /// <param name="f">The function.</param>
    /// <param name="factor">The factor a; finite, not 0.</param>
    /// <exception cref="ArgumentNullException">f is null.</exception>
    /// <exception cref="ArgumentException">The factor is 0 or not finite.</exception>
    public ScaleArgument(IProximable f, double factor)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (factor == 0 || !double.IsFinite(factor))
            throw new ArgumentException($"ScaleArgument: expected a factor that is finite and not 0; came {factor}.", nameof(factor));
        this.f = f;
        this.factor = factor;
        Traits = TraitRules.ScaleArgument(f.Traits, factor * factor, factor * factor);
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x)
    {
        using var scaled = new PooledVector(x.Length);
        Scale(x, factor, scaled.Span);
        return f.Value(scaled.Span);
    }

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(ScaleArgument));
        Scale(x, factor, result);
        double value = f.Prox(result, gamma * factor * factor, result);
        Scale(result, 1 / factor, result);
        return value;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(ScaleArgument));
        using var scaled = new PooledVector(x.Length);
        Scale(x, factor, scaled.Span);
        Scale(tangent, factor, result);
        double square = factor * factor;
        Parts.Differentiable(f, nameof(ScaleArgument)).ProxPush(scaled.Span, gamma * square, result, gammaTangent * square, result);
        Scale(result, 1 / factor, result);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(ScaleArgument));
        using var scaled = new PooledVector(x.Length);
        Scale(x, factor, scaled.Span);
        Scale(cotangent, 1 / factor, result);
        double square = factor * factor;
        double stepBar = Parts.Differentiable(f, nameof(ScaleArgument)).ProxPull(scaled.Span, gamma * square, result, result);
        Scale(result, factor, result);
        return stepBar * square;
    }

    private static void Scale(ReadOnlySpan<double> x, double by, Span<double> result)
    {
        for (int i = 0; i < x.Length; i++)
            result[i] = by * x[i];
    }
}
