using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>The primal–dual method for min f(x) + g(x) + h(Ax), all convex, f smooth, g and h with a proximal step.</summary>
/// <remarks>
/// The steps keep 1/τ ≥ L/2 + σ‖A‖². With no Lipschitz constant L of ∇f given, it is estimated at the start and raised
/// whenever f(x⁺) > f(x) + ⟨∇f(x), d⟩ + L‖d‖²/2, which happens finitely often.
/// Certificate and cost: see <see cref="PrimalDualSolver"/>, and one gradient.
/// Sources: Condat, 2013, algorithm 3.1; Vũ, 2013.
/// </remarks>
public sealed class CondatVu : PrimalDualSolver
{
    private readonly StepSearch search = new();
    private double[] move = [];
    private double[] startGradient = [];
    private double constant;
    private double value;

    /// <summary>Makes the solver.</summary>
    /// <param name="f">The smooth part; convex.</param>
    /// <param name="g">The function of x; convex.</param>
    /// <param name="h">The function of Ax; convex.</param>
    /// <param name="map">The linear map A, [m, n].</param>
    /// <exception cref="ArgumentException">g or h is not known to be convex, or f says that it is not.</exception>
    public CondatVu(ISmoothFunction f, IProximable g, IProximable h, ILinearOperator map) : base(g, h, map)
    {
        F = Requirements.ConvexIfKnown(f, Method, nameof(f));
        Lipschitz = Requirements.Smoothness(f);
    }

    /// <inheritdoc/>
    public override string Method => nameof(CondatVu);

    /// <summary>The smooth part.</summary>
    public ISmoothFunction F { get; }

    /// <summary>The Lipschitz constant L of ∇f; NaN (the default unless f tells it) asks for an estimate.</summary>
    /// <exception cref="ArgumentException">It is neither NaN nor positive and finite.</exception>
    public double Lipschitz
    {
        get;
        init => field = Requirements.PositiveOrNaN(value, Method, nameof(Lipschitz));
    }

    /// <summary>σ‖A‖, the dual step relative to its natural size; positive and finite; 1 by default.</summary>
    /// <exception cref="ArgumentException">It is not positive and finite.</exception>
    public double DualScale
    {
        get;
        init => field = Requirements.Positive(value, Method, nameof(DualScale));
    } = 1;

    private protected override double[] Scalars
    {
        get => [DualStep, constant, value];
        set => (DualStep, constant, this.value) = (value[0], value[1], value[2]);
    }

    private protected override void Allocate(int n)
    {
        base.Allocate(n);
        move = new double[n];
        startGradient = new double[n];
        search.Allocate(n);
    }

    private protected override double Smooth(ReadOnlySpan<double> point, Span<double> result) => F.Gradient(point, result);

    private protected override void FirstSteps()
    {
        value = F.Gradient(Solution, startGradient);
        constant = double.IsNaN(Lipschitz) ? 1 / search.FirstStep(F, Solution, startGradient) : Lipschitz;
        DualStep = DualScale / MapNorm;
        SetStep();
    }

    private protected override bool Accepts(
        double valueNext, ReadOnlySpan<double> from, ReadOnlySpan<double> to, ReadOnlySpan<double> slope)
    {
        if (double.IsNaN(Lipschitz) && constant < 1e150)
        {
            for (int i = 0; i < move.Length; i++)
                move[i] = to[i] - from[i];
            double bound = value + Dot(slope, move) + (constant * Dot(move, move) / 2);
            if (!(valueNext <= bound + (1e-14 * Math.Abs(value))))
            {
                constant *= 2;
                SetStep();
                return false;
            }
        }
        value = valueNext;
        return true;
    }

    private void SetStep() => Step = 1 / ((constant / 2) + (DualStep * MapNorm * MapNorm));
}
