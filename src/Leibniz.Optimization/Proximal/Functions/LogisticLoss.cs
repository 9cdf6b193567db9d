using Leibniz.Rules;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = λ Σᵢ log(1 + exp(−bᵢxᵢ)), the loss of logistic regression on margins.</summary>
/// <remarks>
/// <para>With σ(t) = 1/(1 + e⁻ᵗ): ∇f(x)ᵢ = −λbᵢσ(−bᵢxᵢ). prox: pᵢ = z/bᵢ = xᵢ + γλbᵢσ(−z), z the zero of z − bᵢxᵢ − cσ(−z),
/// c = γλbᵢ², by Newton's method inside a bracket, to full precision. Smooth, L = λ max bᵢ²/4; convex, separable; a label 0 makes the
/// term a constant and the step the identity. <see cref="CrossEntropy"/> is the loss of probabilities instead of margins.</para>
/// <para>Derivative of the step: ṗᵢ = (ẋᵢ + λbᵢσ(−z)γ̇)/(1 + cσ(z)σ(−z)), everywhere.</para>
/// <para>O(n), about five Newton rounds of an exponential a number; no allocation; a few ulp of the larger of |xᵢ| and |pᵢ|.</para>
/// <para>Source: the optimality condition ∇f(p) + (p − x)/γ = 0; Briceño-Arias and others, 2019, A random block-coordinate
/// Douglas–Rachford splitting method with low computational complexity for binary logistic regression, has its solution
/// as a generalised Lambert function.</para>
/// </remarks>
public sealed class LogisticLoss : IDifferentiableProximable, ISmoothFunction
{
    private readonly Term term;

    /// <summary>Every label 1, for points of any length.</summary>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">λ is negative, infinite or NaN.</exception>
    public LogisticLoss(double lambda = 1) : this(default(Labels), lambda)
    {
    }

    /// <summary>A label for each coordinate.</summary>
    /// <param name="labels">The labels bᵢ, [n], as a rule ±1; finite; copied.</param>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">There is no label, one is not finite, or λ is negative, infinite or NaN.</exception>
    public LogisticLoss(ReadOnlySpan<double> labels, double lambda = 1) : this(new Labels(labels, nameof(LogisticLoss)), lambda)
    {
    }

    private LogisticLoss(Labels labels, double lambda)
    {
        term = new(labels, StepArguments.RequireNonnegative(lambda, nameof(LogisticLoss)));
        Traits = new() { IsConvex = true, IsSeparable = true, Smoothness = lambda * labels.LargestSquare / 4 };
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public int Dimension => term.Labels.Length;

    /// <inheritdoc cref="IProximable.Value"/>
    /// <exception cref="ArgumentException">The length is not that of the labels.</exception>
    public double Value(ReadOnlySpan<double> x) => Separable.Value(term, x, Dimension, nameof(LogisticLoss));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A length is not that of the labels, or the lengths differ.</exception>
    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient) =>
        Separable.Gradient(term, x, gradient, Dimension, nameof(LogisticLoss));

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result) =>
        Separable.Prox(term, x, gamma, result, Dimension, nameof(LogisticLoss));

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result) =>
        Separable.Push(term, x, gamma, tangent, gammaTangent, result, Dimension, nameof(LogisticLoss));

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result) =>
        Separable.Pull(term, x, gamma, cotangent, result, Dimension, nameof(LogisticLoss));

    // σ(−z) and σ(z)σ(−z) from one exponential, e = exp(−|z|).
    private static double Below(double z, out double curvature)
    {
        double e = Math.Exp(-Math.Abs(z)), less = 1 / (1 + e), product = e * less;
        curvature = product * less;
        return z >= 0 ? product : less;
    }

    private readonly struct Term(Labels labels, double lambda) : IScalarSlope
    {
        public Labels Labels => labels;

        public double Value(int i, double x) => lambda * Special.Softplus(-labels[i] * x);

        public double Slope(int i, double x) => -lambda * labels[i] * Special.Sigmoid(-labels[i] * x);

        public double Prox(int i, double x, double gamma)
        {
            double b = labels[i], a = b * x, c = gamma * lambda * b * b;
            if (c == 0)
                return x;
            // The zero lies above a, since σ > 0; below a + c, since σ < 1; and below max(a, 0) + log(1 + c), where the equation is
            // at least log(1 + c) − c/(2 + c) ≥ 0.
            double high = Math.Min(a + c, Math.Max(a, 0) + double.LogP1(c));
            double start = a + (c * Below(a, out double curvature) / (1 + (c * curvature)));
            double z = IncreasingRoot.Find(new Equation(a, c), a, high, start), below = Below(z, out curvature);
            // Of the two forms the one that an error of z moves less.
            return c * curvature <= 1 ? x + (gamma * lambda * b * below) : z / b;
        }

        public void Derivatives(int i, double x, double gamma, out double byPoint, out double byStep)
        {
            double b = labels[i], below = Below(b * Prox(i, x, gamma), out double curvature);
            byPoint = 1 / (1 + (gamma * lambda * b * b * curvature));
            byStep = lambda * b * below * byPoint;
        }
    }

    // z − a − cσ(−z)
    private readonly struct Equation(double a, double c) : IScalarEquation
    {
        public void At(double z, out double value, out double slope)
        {
            value = z - a - (c * Below(z, out double curvature));
            slope = 1 + (c * curvature);
        }
    }
}
