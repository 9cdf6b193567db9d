namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = λ Σᵢ |xᵢ|^q with 0 &lt; q &lt; 1, the prior of image gradients.</summary>
/// <remarks>
/// <para>prox, with c = γλ and s = (2c(1 − q))^(1/(2 − q)): pᵢ = 0 where |xᵢ| ≤ s + cq s^(q−1), else sign(xᵢ)z, z the larger zero of
/// z − |xᵢ| + cq z^(q−1), which is at least s; by Newton's method from |xᵢ|, which falls to it without a turn since the equation is
/// convex. Not convex: at the threshold 0 and s are both minimisers, and 0 is returned. Separable.</para>
/// <para>Derivative of the step: ṗᵢ = (ẋᵢ − λq sign(xᵢ) z^(q−1)γ̇)/(1 − cq(1 − q)z^(q−2)) where pᵢ ≠ 0, else 0 (also at the threshold,
/// where the step jumps).</para>
/// <para>O(n), about five powers a number, or roots for q = ½ and ⅔; no allocation; a few ulp.</para>
/// <para>Source: Krishnan and Fergus, 2009, Fast image deconvolution using hyper-Laplacian priors; the threshold: Marjanovic and Solo,
/// 2012, On l_q optimization and matrix completion, theorem 1.</para>
/// </remarks>
public sealed class HyperLaplacian : IDifferentiableProximable
{
    private readonly Term term;

    /// <summary>Makes the function, for points of any length.</summary>
    /// <param name="exponent">The exponent q; 0 &lt; q &lt; 1. For 1 take <see cref="L1Norm"/>, for 0 <see cref="L0Norm"/>.</param>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">The exponent is not between 0 and 1, or λ is negative, infinite or NaN.</exception>
    public HyperLaplacian(double exponent, double lambda = 1)
    {
        if (!(exponent > 0 && exponent < 1))
            throw new ArgumentException($"HyperLaplacian: expected 0 < exponent < 1; came {exponent}. For 1 take L1Norm, for 0 L0Norm.", nameof(exponent));
        term = new(exponent, StepArguments.RequireNonnegative(lambda, nameof(HyperLaplacian)));
        Traits = new() { IsConvex = lambda == 0, IsSeparable = true };
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x) => Separable.Value(term, x, -1, nameof(HyperLaplacian));

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result) =>
        Separable.Prox(term, x, gamma, result, -1, nameof(HyperLaplacian));

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result) =>
        Separable.Push(term, x, gamma, tangent, gammaTangent, result, -1, nameof(HyperLaplacian));

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result) =>
        Separable.Pull(term, x, gamma, cotangent, result, -1, nameof(HyperLaplacian));

    // z^(q−1) for z > 0; roots where the exponent is the one or other that has them.
    private static double Power(double z, double q) =>
        q == 0.5 ? 1 / Math.Sqrt(z) : q == 2.0 / 3 ? 1 / Math.Cbrt(z) : Math.Pow(z, q - 1);

    private readonly struct Term(double q, double lambda) : IScalarTerm
    {
        public double Value(int i, double x) => lambda * (q == 0.5 ? Math.Sqrt(Math.Abs(x)) : Math.Pow(Math.Abs(x), q));

        public double Prox(int i, double x, double gamma)
        {
            double c = gamma * lambda, magnitude = Math.Abs(x);
            if (c == 0 || double.IsInfinity(x))
                return x;
            double least = Math.Pow(2 * c * (1 - q), 1 / (2 - q));
            // cq s^(q−1) = s·q/(2(1 − q)), since s^(2−q) = 2c(1 − q).
            if (magnitude <= least * (1 + (q / (2 * (1 - q)))))
                return 0;
            return Math.CopySign(IncreasingRoot.Find(new Equation(q, c, magnitude), least, magnitude, magnitude), x);
        }

        public void Derivatives(int i, double x, double gamma, out double byPoint, out double byStep)
        {
            double p = Prox(i, x, gamma);
            (byPoint, byStep) = (lambda == 0 ? 1 : 0, 0);
            if (p == 0 || lambda == 0)
                return;
            double power = q * Power(Math.Abs(p), q);
            byPoint = 1 / (1 - (gamma * lambda * (1 - q) * power / Math.Abs(p)));
            byStep = -lambda * Math.Sign(p) * power * byPoint;
        }
    }

    // z − |x| + cq z^(q−1), increasing where z ≥ s.
    private readonly struct Equation(double q, double c, double magnitude) : IScalarEquation
    {
        public void At(double z, out double value, out double slope)
        {
            double term = c * q * Power(z, q);
            value = z - magnitude + term;
            slope = 1 - ((1 - q) * term / z);
        }
    }
}
