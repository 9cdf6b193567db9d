namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = λ‖x‖₁ = λ Σᵢ |xᵢ|, or Σᵢ wᵢ|xᵢ| with a weight for each coordinate.</summary>
/// <remarks>
/// <para>prox: pᵢ = sign(xᵢ)·max(|xᵢ| − γwᵢ, 0), the soft threshold. Convex, separable, positively homogeneous.</para>
/// <para>Derivative of the step: ṗᵢ = ẋᵢ − wᵢ sign(xᵢ) γ̇ where |xᵢ| &gt; γwᵢ, else 0; at the threshold |xᵢ| = γwᵢ it is 0, the
/// one-sided derivative of least norm.</para>
/// <para>O(n), no allocation. The step is exact to the rounding of γwᵢ and of one subtraction.</para>
/// <para>Source: Donoho, 1995, De-noising by soft-thresholding, eq. 1.</para>
/// </remarks>
public sealed class L1Norm : IDifferentiableProximable
{
    private readonly Term term;

    /// <summary>One weight for all coordinates, for points of any length.</summary>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">λ is negative, infinite or NaN.</exception>
    public L1Norm(double lambda = 1) => term = new(new(lambda, nameof(L1Norm)));

    /// <summary>A weight for each coordinate.</summary>
    /// <param name="weights">The weights wᵢ, [n]; finite, ≥ 0; copied.</param>
    /// <exception cref="ArgumentException">There is no weight, or one is negative, infinite or NaN.</exception>
    public L1Norm(ReadOnlySpan<double> weights) => term = new(new(weights, nameof(L1Norm)));

    /// <inheritdoc/>
    public FunctionTraits Traits { get; } = new() { IsConvex = true, IsCone = true, IsSeparable = true };

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The length is not that of the weights.</exception>
    public double Value(ReadOnlySpan<double> x) => Separable.Value(term, x, term.Weights.Length, nameof(L1Norm));

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        if (term.Weights.Length >= 0)
            return Separable.Prox(term, x, gamma, result, term.Weights.Length, nameof(L1Norm));
        StepArguments.Require(x, gamma, result, -1, nameof(L1Norm));
        double lambda = term.Weights[0];
        return lambda * SoftThreshold.Apply(x, gamma * lambda, result);
    }

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result) =>
        Separable.Push(term, x, gamma, tangent, gammaTangent, result, term.Weights.Length, nameof(L1Norm));

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result) =>
        Separable.Pull(term, x, gamma, cotangent, result, term.Weights.Length, nameof(L1Norm));

    private readonly struct Term(Weights weights) : IScalarTerm
    {
        public Weights Weights => weights;

        public double Value(int i, double x) => weights[i] * Math.Abs(x);

        public double Prox(int i, double x, double gamma) => SoftThreshold.Of(x, gamma * weights[i]);

        public void Derivatives(int i, double x, double gamma, out double byPoint, out double byStep)
        {
            // Without a weight the step is the identity, also in its derivative at 0.
            bool kept = weights[i] == 0 || Math.Abs(x) > gamma * weights[i];
            byPoint = kept ? 1 : 0;
            byStep = kept ? -weights[i] * Math.Sign(x) : 0;
        }
    }
}
