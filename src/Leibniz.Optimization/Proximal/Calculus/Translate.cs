using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>g(x) = f(x − b): the graph of f moved by b.</summary>
/// <remarks>
/// prox_γg(x) = b + prox_γf(x − b). Derivatives need an <see cref="IDifferentiableProximable"/> f.
/// Source: Bauschke and Combettes, 2017, proposition 24.8.
/// </remarks>
public sealed class Translate : IDifferentiableProximable
{
    private readonly IProximable f;
    private readonly double[] b;

    /// <summary>Moves a function.</summary>
    /// <param name="f">The function.</param>
    /// <param name="b">Where its origin goes; finite, as long as f's points; copied.</param>
    /// <exception cref="ArgumentNullException">f is null.</exception>
    /// <exception cref="ArgumentException">b is empty or not finite.</exception>
    public Translate(IProximable f, ReadOnlySpan<double> b)
    {
        ArgumentNullException.ThrowIfNull(f);
        this.f = f;
        this.b = Parts.Finite(b, nameof(Translate));
        Traits = TraitRules.Translate(f.Traits, !b.ContainsAnyExcept(0.0));
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, b.Length, nameof(Translate));
        using var moved = new PooledVector(b.Length);
        VectorKernels.AddScaled(x, -1, b, moved.Span);
        return f.Value(moved.Span);
    }

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, b.Length, nameof(Translate));
        VectorKernels.AddScaled(x, -1, b, result);
        double value = f.Prox(result, gamma, result);
        VectorKernels.AddScaled(result, 1, b, result);
        return value;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, b.Length, nameof(Translate));
        using var moved = new PooledVector(b.Length);
        VectorKernels.AddScaled(x, -1, b, moved.Span);
        Parts.Differentiable(f, nameof(Translate)).ProxPush(moved.Span, gamma, tangent, gammaTangent, result);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, b.Length, nameof(Translate));
        using var moved = new PooledVector(b.Length);
        VectorKernels.AddScaled(x, -1, b, moved.Span);
        return Parts.Differentiable(f, nameof(Translate)).ProxPull(moved.Span, gamma, cotangent, result);
    }
}
