using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>g(x) = f(d₁x₁, …, dₙxₙ) for a separable f, every dᵢ ≠ 0.</summary>
/// <remarks>
/// Coordinate by coordinate, prox_γg(x)ᵢ = prox_(γdᵢ²)f(d ∘ x)ᵢ/dᵢ. A step costs one step of f for each distinct |dᵢ|.
/// Derivatives need an <see cref="IDifferentiableProximable"/> f.
/// Source: Bauschke and Combettes, 2017, propositions 24.8 and 24.11.
/// </remarks>
public sealed class ScaleDiagonal : IDifferentiableProximable
{
    private readonly IProximable f;
    private readonly double[] d;
    private readonly double[] squares;

    /// <summary>Multiplies the coordinates of a function's argument.</summary>
    /// <param name="f">The function; separable.</param>
    /// <param name="d">The factors; finite, none 0, as many as f's points have coordinates; copied.</param>
    /// <exception cref="ArgumentNullException">f is null.</exception>
    /// <exception cref="ArgumentException">f is not known to be separable; d is empty, not finite or holds a 0.</exception>
    public ScaleDiagonal(IProximable f, ReadOnlySpan<double> d)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!f.Traits.IsSeparable)
        {
            throw new ArgumentException(
                $"ScaleDiagonal: 'f' must be separable, and {f.GetType().Name} is not known to be (Traits.IsSeparable is false). "
                + "One factor for all coordinates goes with any f: use ScaleArgument.", nameof(f));
        }
        this.f = f;
        this.d = Parts.Finite(d, nameof(ScaleDiagonal));
        int zero = d.IndexOf(0.0);
        if (zero >= 0)
            throw new ArgumentException($"ScaleDiagonal: expected no factor 0; d[{zero}] is.", nameof(d));
        squares = [.. this.d.Select(static factor => factor * factor).Distinct()];
        Traits = TraitRules.ScaleArgument(f.Traits, squares.Min(), squares.Max());
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, d.Length, nameof(ScaleDiagonal));
        using var scaled = new PooledVector(d.Length);
        Multiply(x, scaled.Span);
        return f.Value(scaled.Span);
    }

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, d.Length, nameof(ScaleDiagonal));
        using var scaled = new PooledVector(d.Length);
        using var step = new PooledVector(d.Length);
        using var whole = new PooledVector(d.Length);
        Multiply(x, scaled.Span);
        double value = 0;
        foreach (double square in squares)
        {
            value = f.Prox(scaled.Span, gamma * square, step.Span);
            Take(step.Span, square, whole.Span);
        }
        if (squares.Length > 1)
            value = f.Value(whole.Span);
        for (int i = 0; i < d.Length; i++)
            result[i] = whole.Span[i] / d[i];
        return value;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, d.Length, nameof(ScaleDiagonal));
        IDifferentiableProximable inner = Parts.Differentiable(f, nameof(ScaleDiagonal));
        using var scaled = new PooledVector(d.Length);
        using var direction = new PooledVector(d.Length);
        using var step = new PooledVector(d.Length);
        Multiply(x, scaled.Span);
        Multiply(tangent, direction.Span);
        foreach (double square in squares)
        {
            inner.ProxPush(scaled.Span, gamma * square, direction.Span, gammaTangent * square, step.Span);
            Take(step.Span, square, result);
        }
        for (int i = 0; i < d.Length; i++)
            result[i] /= d[i];
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">f's step carries no derivatives.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, d.Length, nameof(ScaleDiagonal));
        IDifferentiableProximable inner = Parts.Differentiable(f, nameof(ScaleDiagonal));
        using var scaled = new PooledVector(d.Length);
        using var back = new PooledVector(d.Length);
        using var whole = new PooledVector(d.Length);
        Multiply(x, scaled.Span);
        double gammaBar = 0;
        foreach (double square in squares)
        {
            // The cotangent of the group's coordinates alone: those of the others come from steps of other lengths.
            for (int i = 0; i < d.Length; i++)
                back.Span[i] = d[i] * d[i] == square ? cotangent[i] / d[i] : 0;
            gammaBar += square * inner.ProxPull(scaled.Span, gamma * square, back.Span, back.Span);
            Take(back.Span, square, whole.Span);
        }
        Multiply(whole.Span, result);
        return gammaBar;
    }

    private void Multiply(ReadOnlySpan<double> x, Span<double> result)
    {
        for (int i = 0; i < d.Length; i++)
            result[i] = d[i] * x[i];
    }

    /// <summary>Copies the coordinates whose dᵢ² is <paramref name="square"/>.</summary>
    private void Take(ReadOnlySpan<double> from, double square, Span<double> to)
    {
        for (int i = 0; i < d.Length; i++)
        {
            if (d[i] * d[i] == square)
                to[i] = from[i];
        }
    }
}
