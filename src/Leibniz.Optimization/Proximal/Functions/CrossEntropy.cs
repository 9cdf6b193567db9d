namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = −λ Σᵢ (bᵢ log xᵢ + (1 − bᵢ) log(1 − xᵢ)), the binary cross-entropy of probabilities x with targets b; +∞ outside [0, 1].</summary>
/// <remarks>
/// <para>A term whose factor bᵢ or 1 − bᵢ is 0 is 0, also at the logarithm's pole. ∇f(x)ᵢ = λ((1 − bᵢ)/(1 − xᵢ) − bᵢ/xᵢ). prox: the zero
/// in [0, 1] of p − xᵢ − c(bᵢ/p − (1 − bᵢ)/(1 − p)), c = γλ, by Newton's method inside a bracket; where bᵢ = 1 or 0 the zero may lie
/// outside, then pᵢ is the end 1 or 0. Convex, separable, smooth inside (0, 1) but without a Lipschitz constant; strongly convex,
/// μ = λ minᵢ (bᵢ^⅓ + (1 − bᵢ)^⅓)³ ≥ λ. With λ = 0 it is the indicator of [0, 1]. <see cref="LogisticLoss"/> is the loss of margins.</para>
/// <para>Derivative of the step: ṗᵢ = (ẋᵢ + λ(bᵢ/p − (1 − bᵢ)/(1 − p))γ̇)/(1 + c(bᵢ/p² + (1 − bᵢ)/(1 − p)²)); 0 where pᵢ is an end of the
/// interval, also where that only just happens (the one-sided derivative of least norm).</para>
/// <para>O(n), about five Newton rounds a number; no allocation; a few ulp of pᵢ and of what a rounding of xᵢ
/// or c moves it by.</para>
/// <para>Source: the optimality condition ∇f(p) + (p − x)/γ = 0; μ is the least of b/p² + (1 − b)/(1 − p)², by Lagrange's
/// multiplier at p ∝ b^⅓.</para>
/// </remarks>
public sealed class CrossEntropy : IDifferentiableProximable, ISmoothFunction
{
    private readonly Term term;

    /// <summary>Makes the loss.</summary>
    /// <param name="targets">The targets bᵢ, [n]; from 0 to 1; copied.</param>
    /// <param name="lambda">The weight λ; finite, ≥ 0; 1/n for the mean.</param>
    /// <exception cref="ArgumentException">There is no target, one is not from 0 to 1, or λ is negative, infinite or NaN.</exception>
    public CrossEntropy(ReadOnlySpan<double> targets, double lambda = 1)
    {
        if (targets.IsEmpty)
            throw new ArgumentException("CrossEntropy: expected at least one target; came none.", nameof(targets));
        double least = double.PositiveInfinity;
        for (int i = 0; i < targets.Length; i++)
        {
            double b = targets[i];
            if (!(b >= 0 && b <= 1))
                throw new ArgumentException($"CrossEntropy: expected targets from 0 to 1; targets[{i}] is {b}.", nameof(targets));
            double roots = Math.Cbrt(b) + Math.Cbrt(1 - b);
            least = Math.Min(least, roots * roots * roots);
        }
        term = new(targets.ToArray(), StepArguments.RequireNonnegative(lambda, nameof(CrossEntropy)));
        Traits = new() { IsConvex = true, IsSeparable = true, IsIndicator = lambda == 0, StrongConvexity = lambda * least };
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public int Dimension => term.Length;

    /// <inheritdoc cref="IProximable.Value"/>
    /// <exception cref="ArgumentException">The length is not that of the targets.</exception>
    public double Value(ReadOnlySpan<double> x) => Separable.Value(term, x, Dimension, nameof(CrossEntropy));

    /// <summary>Writes ∇f(x) and returns f(x); outside [0, 1] the gradient is NaN and the value +∞.</summary>
    /// <param name="x">The point, [n].</param>
    /// <param name="gradient">Receives the gradient, [n]; must not overlap <paramref name="x"/>.</param>
    /// <exception cref="ArgumentException">A length is not that of the targets, or the lengths differ.</exception>
    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient) =>
        Separable.Gradient(term, x, gradient, Dimension, nameof(CrossEntropy));

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result) =>
        Separable.Prox(term, x, gamma, result, Dimension, nameof(CrossEntropy));

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result) =>
        Separable.Push(term, x, gamma, tangent, gammaTangent, result, Dimension, nameof(CrossEntropy));

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result) =>
        Separable.Pull(term, x, gamma, cotangent, result, Dimension, nameof(CrossEntropy));

    // 0 · anything is 0.
    private static double Ratio(double part, double whole) => part == 0 ? 0 : part / whole;

    private readonly struct Term(double[] targets, double lambda) : IScalarSlope
    {
        public int Length => targets.Length;

        public double Value(int i, double x)
        {
            if (double.IsNaN(x))
                return x;
            if (x < 0 || x > 1)
                return double.PositiveInfinity;
            double b = lambda * targets[i], rest = lambda * (1 - targets[i]);
            return -(b == 0 ? 0 : b * Math.Log(x)) - (rest == 0 ? 0 : rest * double.LogP1(-x));
        }

        public double Slope(int i, double x) =>
            x >= 0 && x <= 1 ? (lambda * Ratio(1 - targets[i], 1 - x)) - (lambda * Ratio(targets[i], x)) : double.NaN;

        public double Prox(int i, double x, double gamma)
        {
            Solve(i, x, gamma, out double p, out _);
            return p;
        }

        public void Derivatives(int i, double x, double gamma, out double byPoint, out double byStep)
        {
            Solve(i, x, gamma, out double p, out double q);
            double b = targets[i], c = gamma * lambda;
            bool inside = p > 0 && q > 0;
            byPoint = inside ? 1 / (1 + (c * (Ratio(b, p * p) + Ratio(1 - b, q * q)))) : 0;
            byStep = inside ? lambda * (Ratio(b, p) - Ratio(1 - b, q)) * byPoint : 0;
        }

        // The step p and q = 1 − p, each to its own precision.
        private void Solve(int i, double x, double gamma, out double p, out double q)
        {
            double b = targets[i], c = gamma * lambda;
            if (c == 0)
            {
                p = Math.Clamp(x, 0, 1);
                q = 1 - p;
            }
            else if (0.5 - x - (2 * c * ((2 * b) - 1)) >= 0)
            {
                p = LowerHalf(b, x, c);
                q = 1 - p;
            }
            else
            {
                // The equation is below 0 at ½, so that the zero lies above, and the mirror is solved.
                q = LowerHalf(1 - b, 1 - x, c);
                p = b < 1 ? Math.Min(1 - q, Math.BitDecrement(1.0)) : 1 - q;
            }
        }

        // The zero where it is ≤ ½: c(1 − b)/(1 − p) is then from c(1 − b) to 2c(1 − b), and the rest is the step of −cb·log.
        private static double LowerHalf(double b, double x, double c)
        {
            double low = BarrierRoot.Of(x - (2 * c * (1 - b)), c * b), high = Math.Min(BarrierRoot.Of(x - (c * (1 - b)), c * b), 0.5);
            return low < high ? IncreasingRoot.Find(new Equation(b, x, c), low, high, high) : high;
        }
    }

    private readonly struct Equation(double b, double x, double c) : IScalarEquation
    {
        public void At(double p, out double value, out double slope)
        {
            double q = 1 - p;
            value = p - x - (c * (Ratio(b, p) - Ratio(1 - b, q)));
            slope = 1 + (c * (Ratio(b, p * p) + Ratio(1 - b, q * q)));
        }
    }
}
