namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>The calculus of proximal functions, written from left to right: <c>f.Translate(b).Scale(2).Conjugate()</c>.</summary>
/// <remarks>
/// Each result has the traits that follow from its parts', and is an <see cref="IDifferentiableProximable"/> (but for the
/// general <see cref="Calculus.InfimalConvolution"/>): where a part's step carries no derivatives, asking for them throws an
/// <see cref="InvalidOperationException"/> that names the part. The classes hold no buffers: a result may be
/// used by many threads where its parts may.
/// </remarks>
public static class ProximalCalculus
{
    /// <summary>f*, the <see cref="Calculus.Conjugate"/>.</summary>
    /// <inheritdoc cref="Calculus.Conjugate(IProximable, Func{ReadOnlySpan{double}, double}?)"/>
    public static Conjugate Conjugate(this IProximable f, Func<ReadOnlySpan<double>, double>? value = null) => new(f, value);

    /// <summary>The <see cref="Calculus.MoreauEnvelope"/>, a smooth function with f's minimisers.</summary>
    /// <inheritdoc cref="Calculus.MoreauEnvelope(IProximable, double, int)"/>
    public static MoreauEnvelope MoreauEnvelope(this IProximable f, double gamma, int dimension = -1) => new(f, gamma, dimension);

    /// <summary>f(x − b), by <see cref="Calculus.Translate"/>.</summary>
    /// <inheritdoc cref="Calculus.Translate(IProximable, ReadOnlySpan{double})"/>
    public static Translate Translate(this IProximable f, ReadOnlySpan<double> b) => new(f, b);

    /// <summary>f(x) + ⟨a, x⟩ + c, by <see cref="Calculus.Tilt"/>.</summary>
    /// <inheritdoc cref="Calculus.Tilt(IProximable, ReadOnlySpan{double}, double)"/>
    public static Tilt Tilt(this IProximable f, ReadOnlySpan<double> a, double c = 0) => new(f, a, c);

    /// <summary>a·f(x), by <see cref="ScaleValue"/>.</summary>
    /// <inheritdoc cref="ScaleValue(IProximable, double)"/>
    public static ScaleValue Scale(this IProximable f, double factor) => new(f, factor);

    /// <summary>f(ax), by <see cref="Calculus.ScaleArgument"/>.</summary>
    /// <inheritdoc cref="Calculus.ScaleArgument(IProximable, double)"/>
    public static ScaleArgument ScaleArgument(this IProximable f, double factor) => new(f, factor);

    /// <summary>f(d ∘ x) for a separable f, by <see cref="ScaleDiagonal"/>.</summary>
    /// <inheritdoc cref="ScaleDiagonal(IProximable, ReadOnlySpan{double})"/>
    public static ScaleDiagonal ScaleArgument(this IProximable f, ReadOnlySpan<double> d) => new(f, d);

    /// <summary>f(Qx) for an orthogonal Q, by <see cref="PrecomposeOrthogonal"/>.</summary>
    /// <inheritdoc cref="PrecomposeOrthogonal(IProximable, ILinearOperator)"/>
    public static PrecomposeOrthogonal Precompose(this IProximable f, ILinearOperator map) => new(f, map);

    /// <summary>f(Ax) with A Aᵀ = μI, by <see cref="PrecomposeTightFrame"/>.</summary>
    /// <inheritdoc cref="PrecomposeTightFrame(IProximable, ILinearOperator, double)"/>
    public static PrecomposeTightFrame Precompose(this IProximable f, ILinearOperator map, double frameBound) => new(f, map, frameBound);

    /// <summary>f(x) + ρ‖x‖²/2, by <see cref="Calculus.Regularise"/>.</summary>
    /// <inheritdoc cref="Calculus.Regularise(IProximable, double)"/>
    public static Regularise Regularise(this IProximable f, double rho) => new(f, rho);

    /// <summary>f(x) + ρ‖x − a‖²/2, by <see cref="Calculus.Regularise"/>.</summary>
    /// <inheritdoc cref="Calculus.Regularise(IProximable, double, ReadOnlySpan{double})"/>
    public static Regularise Regularise(this IProximable f, double rho, ReadOnlySpan<double> a) => new(f, rho, a);

    /// <summary>λ times the distance to the set of which this is the indicator, by <see cref="DistanceToSet"/>.</summary>
    /// <inheritdoc cref="DistanceToSet(IProximable, double)"/>
    public static DistanceToSet Distance(this IProximable set, double weight = 1) => new(set, weight);

    /// <summary>λ/2 times the squared distance to the set of which this is the indicator, by <see cref="SquaredDistanceToSet"/>.</summary>
    /// <inheritdoc cref="SquaredDistanceToSet(IProximable, double)"/>
    public static SquaredDistanceToSet SquaredDistance(this IProximable set, double weight = 1) => new(set, weight);

    /// <summary>min(f, g), by <see cref="PointwiseMinimum"/>.</summary>
    /// <param name="f">The first; its step is taken where they tie.</param>
    /// <param name="g">The second.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public static PointwiseMinimum Minimum(this IProximable f, IProximable g) => new(f, g);

    /// <summary>f □ g, by <see cref="Calculus.InfimalConvolution"/>, with inner iterations.</summary>
    /// <inheritdoc cref="Calculus.InfimalConvolution(IProximable, IProximable, int, double)"/>
    public static InfimalConvolution InfimalConvolution(
        this IProximable f, IProximable g, int iterations = 2000, double tolerance = 1e-12) => new(f, g, iterations, tolerance);

    /// <summary>f □ ‖·‖²/(2t), exactly: the <see cref="Calculus.MoreauEnvelope"/> with γ = t.</summary>
    /// <param name="f">The function.</param>
    /// <param name="t">t; finite, &gt; 0.</param>
    /// <exception cref="ArgumentNullException">f is null.</exception>
    /// <exception cref="ArgumentException">t is not positive and finite.</exception>
    public static MoreauEnvelope InfimalConvolution(this IProximable f, double t) => new(f, t);
}
