namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = λ Σᵢ max(0, 1 − bᵢxᵢ)², without a factor ½.</summary>
/// <remarks>
/// <para>∇f(x)ᵢ = −2λbᵢ max(0, 1 − bᵢxᵢ); prox: pᵢ = xᵢ where bᵢxᵢ ≥ 1, else (xᵢ + 2γλbᵢ)/(1 + 2γλbᵢ²). Smooth, L = 2λ max bᵢ²;
/// convex, separable; a label 0 makes the term the constant λ and the step the identity.</para>
/// <para>Derivative of the step: ṗᵢ = ẋᵢ where bᵢxᵢ &gt; 1, else (ẋᵢ + 2λbᵢ(1 − bᵢpᵢ)γ̇)/(1 + 2γλbᵢ²); so also at bᵢxᵢ = 1, the one-sided
/// derivative of least norm.</para>
/// <para>O(n), no allocation; a few ulp of the larger of |xᵢ| and |pᵢ|.</para>
/// <para>Source: Chang, Hsieh and Lin, 2008, Coordinate descent method for large-scale L2-loss linear support vector machines,
/// eq. 2 (the loss); the step follows from ∇f(p) + (p − x)/γ = 0.</para>
/// </remarks>
public sealed class SquaredHingeLoss : IDifferentiableProximable, ISmoothFunction
{
    private readonly Term term;

    /// <summary>Every label 1, for points of any length.</summary>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">λ is negative, infinite or NaN.</exception>
    public SquaredHingeLoss(double lambda = 1) : this(default(Labels), lambda)
    {
    }

    /// <summary>A label for each coordinate.</summary>
    /// <param name="labels">The labels bᵢ, [n], as a rule ±1; finite; copied.</param>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">There is no label, one is not finite, or λ is negative, infinite or NaN.</exception>
    public SquaredHingeLoss(ReadOnlySpan<double> labels, double lambda = 1) : this(new Labels(labels, nameof(SquaredHingeLoss)), lambda)
    {
    }

    private SquaredHingeLoss(Labels labels, double lambda)
    {
        term = new(labels, StepArguments.RequireNonnegative(lambda, nameof(SquaredHingeLoss)));
        Traits = new() { IsConvex = true, IsSeparable = true, Smoothness = 2 * lambda * labels.LargestSquare };
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public int Dimension => term.Labels.Length;

    /// <inheritdoc cref="IProximable.Value"/>
    /// <exception cref="ArgumentException">The length is not that of the labels.</exception>
    public double Value(ReadOnlySpan<double> x) => Separable.Value(term, x, Dimension, nameof(SquaredHingeLoss));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A length is not that of the labels, or the lengths differ.</exception>
    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient) =>
        Separable.Gradient(term, x, gradient, Dimension, nameof(SquaredHingeLoss));

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result) =>
        Separable.Prox(term, x, gamma, result, Dimension, nameof(SquaredHingeLoss));

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result) =>
        Separable.Push(term, x, gamma, tangent, gammaTangent, result, Dimension, nameof(SquaredHingeLoss));

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result) =>
        Separable.Pull(term, x, gamma, cotangent, result, Dimension, nameof(SquaredHingeLoss));

    private readonly struct Term(Labels labels, double lambda) : IScalarSlope
    {
        public Labels Labels => labels;

        public double Value(int i, double x)
        {
            double shortfall = Math.Max(0, 1 - (labels[i] * x));
            return lambda * shortfall * shortfall;
        }

        public double Slope(int i, double x) => -2 * lambda * labels[i] * Math.Max(0, 1 - (labels[i] * x));

        public double Prox(int i, double x, double gamma)
        {
            double b = labels[i], factor = 2 * gamma * lambda * b;
            return b * x >= 1 ? x : (x + factor) / (1 + (factor * b));
        }

        public void Derivatives(int i, double x, double gamma, out double byPoint, out double byStep)
        {
            // 1 − bp = (1 − bx)/(1 + 2γλb²), which does not cancel.
            double b = labels[i], shortfall = 1 - (b * x);
            byPoint = shortfall < 0 ? 1 : 1 / (1 + (2 * gamma * lambda * b * b));
            byStep = shortfall < 0 ? 0 : 2 * lambda * b * shortfall * byPoint * byPoint;
        }
    }
}
