using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>The convex conjugate f*(y) = sup_x ⟨x, y⟩ − f(x).</summary>
/// <remarks>
/// prox_γf*(y) = y − γp with p = prox_f/γ(y/γ) (Moreau's identity), and q = prox_γf*(y) is a subgradient of f at p, so that
/// the value there is exact: f*(q) = ⟨p, q⟩ − f(p) (Fenchel and Young).
/// The value elsewhere is the caller's formula where one is given. Else the proximal point method seeks the maximiser: at
/// most 24 steps of f, x ← prox_γf(x + γy) with γ from 1 to 4¹³; where no subgradient comes within 1e-9(1 + ‖y‖) of y the
/// value is +∞. Derivatives need an <see cref="IDifferentiableProximable"/> f.
/// Sources: Moreau, 1965, proposition 4.a; Rockafellar, 1976 (the proximal point method).
/// </remarks>
public sealed class Conjugate : IDifferentiableProximable
{
    private const int MaximumSteps = 24;
    private const int GrowingSteps = 13;
    private const double Tolerance = 1e-9;

    private readonly IProximable f;
    private readonly Func<ReadOnlySpan<double>, double>? value;

    /// <summary>Conjugates a function.</summary>
    /// <param name="f">The function; convex, closed and not everywhere +∞.</param>
    /// <param name="value">The value f*(y) where a formula is known; null to compute it through f's step.</param>
    /// <exception cref="ArgumentNullException">f is null.</exception>
    /// <exception cref="ArgumentException">f is not known to be convex.</exception>
    public Conjugate(IProximable f, Func<ReadOnlySpan<double>, double>? value = null)
    {
        this.f = Parts.Convex(f, nameof(Conjugate));
        this.value = value;
        Traits = TraitRules.Conjugate(f.Traits);
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, -1, nameof(Conjugate));
        if (value is not null)
            return value(x);
        using var current = new PooledVector(x.Length);
        using var next = new PooledVector(x.Length);
        current.Span.Clear();
        double gamma = 1, bound = Tolerance * (1 + VectorKernels.Norm(x));
        for (int k = 0; k < MaximumSteps; k++)
        {
            VectorKernels.AddScaled(current.Span, gamma, x, next.Span);
            double inner = f.Prox(next.Span, gamma, next.Span);
            // x + (current − next)/γ is a subgradient of f at next: its distance from x tells how near the maximiser is.
            if (VectorKernels.Distance(next.Span, current.Span) <= gamma * bound)
                return Traits.IsIndicator ? 0 : VectorKernels.Dot(next.Span, x) - inner;
            next.Span.CopyTo(current.Span);
            if (k < GrowingSteps)
                gamma *= 4;
        }
        return double.PositiveInfinity;
    }

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(Conjugate));
        using var p = new PooledVector(x.Length);
        double inner = Inside(x, gamma, p.Span);
        VectorKernels.AddScaled(x, -gamma, p.Span, result);
        return Traits.IsIndicator ? 0 : VectorKernels.Dot(p.Span, result) - inner;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(Conjugate));
        IDifferentiableProximable inner = Parts.Differentiable(f, nameof(Conjugate));
        using var p = new PooledVector(x.Length);
        using var scaled = new PooledVector(x.Length);
        using var inward = new PooledVector(x.Length);
        Inside(x, gamma, p.Span);
        // With s = 1/γ and u = sx: q = x − γp(u, s), u̇ = s(ẋ − γ̇u), ṡ = −s²γ̇, q̇ = ẋ − γ̇p − γṗ.
        double s = 1 / gamma;
        VectorKernels.Combine(s, x, 0, x, scaled.Span);
        VectorKernels.Combine(s, tangent, -s * gammaTangent, scaled.Span, inward.Span);
        inner.ProxPush(scaled.Span, s, inward.Span, -s * s * gammaTangent, inward.Span);
        for (int i = 0; i < result.Length; i++)
            result[i] = tangent[i] - (gammaTangent * p.Span[i]) - (gamma * inward.Span[i]);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(Conjugate));
        IDifferentiableProximable inner = Parts.Differentiable(f, nameof(Conjugate));
        using var p = new PooledVector(x.Length);
        using var scaled = new PooledVector(x.Length);
        using var back = new PooledVector(x.Length);
        Inside(x, gamma, p.Span);
        double s = 1 / gamma;
        VectorKernels.Combine(s, x, 0, x, scaled.Span);
        VectorKernels.Combine(-gamma, cotangent, 0, x, back.Span);
        double stepBar = inner.ProxPull(scaled.Span, s, back.Span, back.Span);
        double gammaBar = -VectorKernels.Dot(p.Span, cotangent)
            - (s * VectorKernels.Dot(scaled.Span, back.Span)) - (s * s * stepBar);
        VectorKernels.AddScaled(cotangent, s, back.Span, result);
        return gammaBar;
    }

    /// <summary>p = prox_f/γ(x/γ); returns f(p).</summary>
    private double Inside(ReadOnlySpan<double> x, double gamma, Span<double> p)
    {
        for (int i = 0; i < x.Length; i++)
            p[i] = x[i] / gamma;
        return f.Prox(p, 1 / gamma, p);
    }
}
