namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = λ₁‖x‖₁ + λ₂‖x‖²/2.</summary>
/// <remarks>
/// <para>prox: pᵢ = sign(xᵢ)·max(|xᵢ| − γλ₁, 0)/(1 + γλ₂). Strongly convex, μ = λ₂; separable.</para>
/// <para>Derivative of the step: ṗᵢ = (ẋᵢ − (λ₁ sign(xᵢ) + λ₂pᵢ)γ̇)/(1 + γλ₂) where |xᵢ| &gt; γλ₁, else 0; at the threshold it is 0, the
/// one-sided derivative of least norm.</para>
/// <para>O(n), no allocation; a few ulp.</para>
/// <para>Source: Zou and Hastie, 2005, Regularization and variable selection via the elastic net; Parikh and Boyd, 2014,
/// Proximal Algorithms, section 6.5.3.</para>
/// </remarks>
public sealed class ElasticNet : IDifferentiableProximable
{
    private readonly Term term;

    /// <summary>Makes the function, for points of any length.</summary>
    /// <param name="lambda1">The weight λ₁ of the L1 norm; finite, ≥ 0.</param>
    /// <param name="lambda2">The weight λ₂ of the half square; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">A weight is negative, infinite or NaN.</exception>
    public ElasticNet(double lambda1 = 1, double lambda2 = 1)
    {
        term = new(
            StepArguments.RequireNonnegative(lambda1, nameof(ElasticNet)), StepArguments.RequireNonnegative(lambda2, nameof(ElasticNet)));
        Traits = new() { IsConvex = true, IsSeparable = true, IsCone = lambda2 == 0, StrongConvexity = lambda2 };
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x) => Separable.Value(term, x, -1, nameof(ElasticNet));

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result) =>
        Separable.Prox(term, x, gamma, result, -1, nameof(ElasticNet));

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result) =>
        Separable.Push(term, x, gamma, tangent, gammaTangent, result, -1, nameof(ElasticNet));

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result) =>
        Separable.Pull(term, x, gamma, cotangent, result, -1, nameof(ElasticNet));

    private readonly struct Term(double lambda1, double lambda2) : IScalarTerm
    {
        public double Value(int i, double x) => (lambda1 * Math.Abs(x)) + (lambda2 * x * x / 2);

        public double Prox(int i, double x, double gamma) => SoftThreshold.Of(x, gamma * lambda1) / (1 + (gamma * lambda2));

        public void Derivatives(int i, double x, double gamma, out double byPoint, out double byStep)
        {
            double p = Prox(i, x, gamma);
            // Without λ₁ there is no threshold, also at 0.
            byPoint = lambda1 == 0 || Math.Abs(x) > gamma * lambda1 ? 1 / (1 + (gamma * lambda2)) : 0;
            byStep = -((lambda1 * Math.Sign(x)) + (lambda2 * p)) * byPoint;
        }
    }
}
