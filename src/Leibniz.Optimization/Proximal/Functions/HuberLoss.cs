namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = λ Σᵢ h(xᵢ), h(t) = t²/2 for |t| ≤ ρ, else ρ(|t| − ρ/2).</summary>
/// <remarks>
/// <para>∇f(x)ᵢ = λ clamp(xᵢ, −ρ, ρ); prox: pᵢ = xᵢ/(1 + γλ) where |xᵢ| ≤ ρ(1 + γλ), else xᵢ − γλρ sign(xᵢ). Smooth, L = λ; convex,
/// separable.</para>
/// <para>Derivative of the step: ṗᵢ = (ẋᵢ − λpᵢγ̇)/(1 + γλ) within, ẋᵢ − λρ sign(xᵢ)γ̇ beyond; at |xᵢ| = ρ(1 + γλ) that from within, of
/// least norm. The loss is of each coordinate; of the norm of all it is the Moreau envelope of <see cref="L2Norm"/>.</para>
/// <para>O(n), no allocation; a few ulp.</para>
/// <para>Source: Huber, 1964, Robust estimation of a location parameter, section 4.</para>
/// </remarks>
public sealed class HuberLoss : IDifferentiableProximable, ISmoothFunction
{
    private readonly Term term;

    /// <summary>Makes the loss, for points of any length.</summary>
    /// <param name="threshold">The magnitude ρ from which the loss grows linearly; finite, &gt; 0.</param>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">ρ is not finite and positive, or λ not finite and ≥ 0.</exception>
    public HuberLoss(double threshold = 1, double lambda = 1)
    {
        term = new(
            StepArguments.RequirePositive(threshold, nameof(HuberLoss)), StepArguments.RequireNonnegative(lambda, nameof(HuberLoss)));
        Traits = new() { IsConvex = true, IsSeparable = true, Smoothness = lambda };
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <summary>−1: points of any length.</summary>
    public int Dimension => -1;

    /// <inheritdoc cref="IProximable.Value"/>
    public double Value(ReadOnlySpan<double> x) => Separable.Value(term, x, -1, nameof(HuberLoss));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient) =>
        Separable.Gradient(term, x, gradient, -1, nameof(HuberLoss));

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result) =>
        Separable.Prox(term, x, gamma, result, -1, nameof(HuberLoss));

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result) =>
        Separable.Push(term, x, gamma, tangent, gammaTangent, result, -1, nameof(HuberLoss));

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result) =>
        Separable.Pull(term, x, gamma, cotangent, result, -1, nameof(HuberLoss));

    private readonly struct Term(double threshold, double lambda) : IScalarSlope
    {
        public double Value(int i, double x) =>
            lambda * (Math.Abs(x) > threshold ? threshold * (Math.Abs(x) - (threshold / 2)) : x * x / 2);

        public double Slope(int i, double x) => lambda * Math.Clamp(x, -threshold, threshold);

        public double Prox(int i, double x, double gamma) =>
            IsWithin(x, gamma) ? x / (1 + (gamma * lambda)) : x - Math.CopySign(gamma * lambda * threshold, x);

        public void Derivatives(int i, double x, double gamma, out double byPoint, out double byStep)
        {
            double p = Prox(i, x, gamma);
            bool within = IsWithin(x, gamma);
            byPoint = within ? 1 / (1 + (gamma * lambda)) : 1;
            byStep = within ? -lambda * p * byPoint : -lambda * Math.CopySign(threshold, x);
        }

        private bool IsWithin(double x, double gamma) => Math.Abs(x) <= threshold * (1 + (gamma * lambda));
    }
}
