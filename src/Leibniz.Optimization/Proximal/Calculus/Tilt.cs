using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>g(x) = f(x) + ⟨a, x⟩ + c: f with an affine function added.</summary>
/// <remarks>
/// prox_γg(x) = prox_γf(x − γa). Derivatives need an <see cref="IDifferentiableProximable"/> f.
/// Source: Bauschke and Combettes, 2017, proposition 24.8.
/// </remarks>
public sealed class Tilt : IDifferentiableProximable
{
    private readonly IProximable f;
    private readonly double[] a;
    private readonly double c;

    /// <summary>Adds an affine function.</summary>
    /// <param name="f">The function.</param>
    /// <param name="a">The slope; finite, as long as f's points; copied.</param>
    /// <param name="c">The constant; finite.</param>
    /// <exception cref="ArgumentNullException">f is null.</exception>
    /// <exception cref="ArgumentException">a is empty or not finite, or c is not finite.</exception>
    public Tilt(IProximable f, ReadOnlySpan<double> a, double c = 0)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!double.IsFinite(c))
            throw new ArgumentException($"Tilt: expected a finite constant c; came {c}.", nameof(c));
        this.f = f;
        this.a = Parts.Finite(a, nameof(Tilt));
        this.c = c;
        Traits = TraitRules.Tilt(f.Traits, !a.ContainsAnyExcept(0.0), c == 0);
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, a.Length, nameof(Tilt));
        return f.Value(x) + VectorKernels.Dot(a, x) + c;
    }

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, a.Length, nameof(Tilt));
        VectorKernels.AddScaled(x, -gamma, a, result);
        return f.Prox(result, gamma, result) + VectorKernels.Dot(a, result) + c;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, a.Length, nameof(Tilt));
        using var moved = new PooledVector(a.Length);
        using var direction = new PooledVector(a.Length);
        VectorKernels.AddScaled(x, -gamma, a, moved.Span);
        VectorKernels.AddScaled(tangent, -gammaTangent, a, direction.Span);
        Parts.Differentiable(f, nameof(Tilt)).ProxPush(moved.Span, gamma, direction.Span, gammaTangent, result);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, a.Length, nameof(Tilt));
        using var moved = new PooledVector(a.Length);
        VectorKernels.AddScaled(x, -gamma, a, moved.Span);
        double gammaBar = Parts.Differentiable(f, nameof(Tilt)).ProxPull(moved.Span, gamma, cotangent, result);
        return gammaBar - VectorKernels.Dot(a, result);
    }
}
