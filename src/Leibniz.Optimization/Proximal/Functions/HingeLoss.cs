namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = λ Σᵢ max(0, 1 − bᵢxᵢ), the loss of a support vector machine.</summary>
/// <remarks>
/// <para>prox, with z = bᵢxᵢ: pᵢ = xᵢ where z ≥ 1; xᵢ + γλbᵢ where z ≤ 1 − γλbᵢ²; else 1/bᵢ. Convex, separable; a label 0 makes the
/// term the constant λ and the step the identity.</para>
/// <para>Derivative of the step: ṗᵢ = ẋᵢ, ẋᵢ + λbᵢγ̇ and 0 in the three cases; at z = 1 and z = 1 − γλbᵢ² it is 0, the one-sided
/// derivative of least norm.</para>
/// <para>O(n), no allocation; a few ulp.</para>
/// <para>Source: Cortes and Vapnik, 1995, Support-vector networks, eq. 22 (the loss); the step follows by cases from
/// 0 ∈ ∂f(p) + (p − x)/γ.</para>
/// </remarks>
public sealed class HingeLoss : IDifferentiableProximable
{
    private readonly Term term;

    /// <summary>Every label 1, for points of any length.</summary>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">λ is negative, infinite or NaN.</exception>
    public HingeLoss(double lambda = 1) => term = new(default, StepArguments.RequireNonnegative(lambda, nameof(HingeLoss)));

    /// <summary>A label for each coordinate.</summary>
    /// <param name="labels">The labels bᵢ, [n], as a rule ±1; finite; copied.</param>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">There is no label, one is not finite, or λ is negative, infinite or NaN.</exception>
    public HingeLoss(ReadOnlySpan<double> labels, double lambda = 1) =>
        term = new(new(labels, nameof(HingeLoss)), StepArguments.RequireNonnegative(lambda, nameof(HingeLoss)));

    /// <inheritdoc/>
    public FunctionTraits Traits { get; } = new() { IsConvex = true, IsSeparable = true };

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The length is not that of the labels.</exception>
    public double Value(ReadOnlySpan<double> x) => Separable.Value(term, x, term.Labels.Length, nameof(HingeLoss));

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result) =>
        Separable.Prox(term, x, gamma, result, term.Labels.Length, nameof(HingeLoss));

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result) =>
        Separable.Push(term, x, gamma, tangent, gammaTangent, result, term.Labels.Length, nameof(HingeLoss));

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result) =>
        Separable.Pull(term, x, gamma, cotangent, result, term.Labels.Length, nameof(HingeLoss));

    private readonly struct Term(Labels labels, double lambda) : IScalarTerm
    {
        public Labels Labels => labels;

        public double Value(int i, double x) => lambda * Math.Max(0, 1 - (labels[i] * x));

        public double Prox(int i, double x, double gamma)
        {
            double b = labels[i], z = b * x, move = gamma * lambda * b;
            return b == 0 || z >= 1 ? x : z <= 1 - (move * b) ? x + move : 1 / b;
        }

        public void Derivatives(int i, double x, double gamma, out double byPoint, out double byStep)
        {
            double b = labels[i], z = b * x;
            bool pays = z < 1 - (gamma * lambda * b * b);
            // A term that is constant (λ or b is 0) moves nothing, also at z = 1.
            byPoint = pays || z > 1 || lambda * b == 0 ? 1 : 0;
            byStep = pays ? lambda * b : 0;
        }
    }
}
