namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>The primal–dual hybrid gradient method for min g(x) + h(Ax), both convex with a proximal step.</summary>
/// <remarks>
/// The steps keep τσ‖A‖² ≤ 1. Where g is μ-strongly convex (by its traits) they follow θ = 1/√(1 + 2μτ), τ ← θτ, σ ← σ/θ,
/// and ‖x − x*‖² falls as 1/k²; else they are balanced so that neither residual lags, by ever smaller changes.
/// ‖A‖₂ is the map's bound or an estimate of <see cref="OperatorNorm"/>.
/// Certificate and cost: see <see cref="PrimalDualSolver"/>.
/// Sources: Chambolle and Pock, 2011, algorithms 1 and 2; Goldstein, Li, Yuan, Esser and Baraniuk, 2015, algorithm 2.
/// </remarks>
public sealed class ChambollePock : PrimalDualSolver
{
    // Goldstein et al., section 3.3: change by half at first, each change 0.95 of the last, when the residuals differ by 1.5.
    private const double FirstChange = 0.5;
    private const double ChangeDecay = 0.95;
    private const double Imbalance = 1.5;

    private double change;
    private double theta = 1;

    /// <summary>Makes the solver.</summary>
    /// <param name="g">The function of x; convex.</param>
    /// <param name="h">The function of Ax; convex.</param>
    /// <param name="map">The linear map A, [m, n].</param>
    /// <exception cref="ArgumentException">g or h is not known to be convex.</exception>
    public ChambollePock(IProximable g, IProximable h, ILinearOperator map) : base(g, h, map)
    {
    }

    /// <inheritdoc/>
    public override string Method => nameof(ChambollePock);

    /// <summary>The first ratio τ/σ of the steps; positive and finite; 1 by default.</summary>
    /// <exception cref="ArgumentException">It is not positive and finite.</exception>
    public double StepRatio
    {
        get;
        init => field = Requirements.Positive(value, Method, nameof(StepRatio));
    } = 1;

    /// <summary>Whether strong convexity of g is used; true by default. The accelerated steps are surer at first, but in small
    /// problems the balanced ones reach high accuracy sooner, at a linear rate.</summary>
    public bool Accelerates { get; init; } = true;

    /// <summary>Whether the steps are balanced (where they are not accelerated); true by default.</summary>
    public bool Balances { get; init; } = true;

    private protected override double[] Scalars
    {
        get => [DualStep, change];
        set => (DualStep, change) = (value[0], value[1]);
    }

    private protected override double Smooth(ReadOnlySpan<double> point, Span<double> result) => 0;

    private protected override void FirstSteps()
    {
        double root = Math.Sqrt(StepRatio);
        Step = root / MapNorm;
        DualStep = 1 / (root * MapNorm);
        change = FirstChange;
    }

    private protected override double Extrapolation()
    {
        double strength = Accelerates ? G.Traits.StrongConvexity : 0;
        theta = strength > 0 ? 1 / Math.Sqrt(1 + (2 * strength * Step)) : 1;
        DualStep /= theta;
        return theta;
    }

    private protected override void NextSteps(double primal, double dual)
    {
        Step *= theta;
        if (theta == 1 && Balances && Math.Max(primal, dual) > Imbalance * Math.Min(primal, dual))
        {
            double factor = primal > dual ? 1 / (1 - change) : 1 - change;
            Step *= factor;
            DualStep /= factor;
            change *= ChangeDecay;
        }
    }
}
