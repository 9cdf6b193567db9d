namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = −λ Σᵢ log xᵢ, +∞ where a coordinate is ≤ 0.</summary>
/// <remarks>
/// <para>∇f(x)ᵢ = −λ/xᵢ; prox: pᵢ = (xᵢ + r)/2, r = √(xᵢ² + 4γλ), written as 2γλ/(r − xᵢ) for xᵢ ≤ 0, where it would cancel. Convex,
/// separable, smooth on its open domain but without a Lipschitz constant. With λ = 0 it is the indicator of x ≥ 0, its limit.</para>
/// <para>Derivative of the step: ṗᵢ = (pᵢẋᵢ + λγ̇)/r, everywhere (λ = 0: ẋᵢ where xᵢ &gt; 0, else 0).</para>
/// <para>O(n), no allocation; a few ulp.</para>
/// <para>Source: Parikh and Boyd, 2014, Proximal Algorithms, section 6.1.3.</para>
/// </remarks>
public sealed class LogBarrier : IDifferentiableProximable, ISmoothFunction
{
    private readonly Term term;

    /// <summary>Makes the barrier, for points of any length.</summary>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">λ is negative, infinite or NaN.</exception>
    public LogBarrier(double lambda = 1)
    {
        term = new(StepArguments.RequireNonnegative(lambda, nameof(LogBarrier)));
        Traits = new() { IsConvex = true, IsSeparable = true, IsIndicator = lambda == 0, IsCone = lambda == 0 };
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <summary>−1: points of any length.</summary>
    public int Dimension => -1;

    /// <inheritdoc cref="IProximable.Value"/>
    public double Value(ReadOnlySpan<double> x) => Separable.Value(term, x, -1, nameof(LogBarrier));

    /// <summary>Writes ∇f(x) and returns f(x); outside the domain the gradient is NaN and the value +∞.</summary>
    /// <param name="x">The point, [n].</param>
    /// <param name="gradient">Receives the gradient, [n]; must not overlap <paramref name="x"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient) =>
        Separable.Gradient(term, x, gradient, -1, nameof(LogBarrier));

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result) =>
        Separable.Prox(term, x, gamma, result, -1, nameof(LogBarrier));

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result) =>
        Separable.Push(term, x, gamma, tangent, gammaTangent, result, -1, nameof(LogBarrier));

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result) =>
        Separable.Pull(term, x, gamma, cotangent, result, -1, nameof(LogBarrier));

    private readonly struct Term(double lambda) : IScalarSlope
    {
        public double Value(int i, double x) =>
            double.IsNaN(x) ? x
            : x < 0 || (x == 0 && lambda > 0) ? double.PositiveInfinity
            : lambda == 0 ? 0 : -lambda * Math.Log(x);

        public double Slope(int i, double x) => x > 0 ? -lambda / x : double.NaN;

        public double Prox(int i, double x, double gamma) => BarrierRoot.Of(x, gamma * lambda);

        public void Derivatives(int i, double x, double gamma, out double byPoint, out double byStep)
        {
            double p = Prox(i, x, gamma);
            double r = BarrierRoot.Discriminant(x, gamma * lambda);
            (byPoint, byStep) = r == 0 ? (0, 0) : (p / r, lambda / r);
        }
    }
}
