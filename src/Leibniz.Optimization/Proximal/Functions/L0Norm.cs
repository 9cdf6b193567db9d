namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = λ‖x‖₀, λ times the number of coordinates other than 0.</summary>
/// <remarks>
/// <para>prox: pᵢ = xᵢ where |xᵢ| &gt; √(2γλ), else 0, the hard threshold. Not convex: at |xᵢ| = √(2γλ) both xᵢ and 0 are minimisers,
/// and 0 is returned. Separable.</para>
/// <para>Derivative of the step: ṗᵢ = ẋᵢ where |xᵢ| &gt; √(2γλ), else 0 (also at the threshold, where the step jumps); γ has none.</para>
/// <para>O(n), no allocation; exact to the rounding of the threshold.</para>
/// <para>Source: Blumensath and Davies, 2008, Iterative thresholding for sparse approximations, eq. 5.</para>
/// </remarks>
public sealed class L0Norm : IDifferentiableProximable
{
    private readonly Term term;

    /// <summary>Makes the function, for points of any length.</summary>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">λ is negative, infinite or NaN.</exception>
    public L0Norm(double lambda = 1)
    {
        term = new(StepArguments.RequireNonnegative(lambda, nameof(L0Norm)));
        Traits = new() { IsConvex = lambda == 0, IsSeparable = true };
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x) => Separable.Value(term, x, -1, nameof(L0Norm));

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result) =>
        Separable.Prox(term, x, gamma, result, -1, nameof(L0Norm));

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result) =>
        Separable.Push(term, x, gamma, tangent, gammaTangent, result, -1, nameof(L0Norm));

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result) =>
        Separable.Pull(term, x, gamma, cotangent, result, -1, nameof(L0Norm));

    private readonly struct Term(double lambda) : IScalarTerm
    {
        public double Value(int i, double x) => x == 0 ? 0 : double.IsNaN(x) ? x : lambda;

        public double Prox(int i, double x, double gamma) => Keeps(x, gamma) ? x : 0;

        public void Derivatives(int i, double x, double gamma, out double byPoint, out double byStep) =>
            (byPoint, byStep) = (Keeps(x, gamma) ? 1 : 0, 0);

        // With λ = 0 the step is the identity, also in its derivative at 0.
        private bool Keeps(double x, double gamma) => lambda == 0 || Math.Abs(x) > Math.Sqrt(2 * gamma * lambda);
    }
}
