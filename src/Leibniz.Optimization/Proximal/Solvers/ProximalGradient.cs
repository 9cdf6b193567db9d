using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>Proximal gradient (forward–backward splitting) for min f(x) + g(x).</summary>
/// <remarks>
/// x⁺ = prox_γg(x − γ∇f(x)). With a known Lipschitz constant L of ∇f the step is γ = 1/L; without one it is found by
/// backtracking on f(x⁺) ≤ f(x) + ⟨∇f(x), x⁺ − x⟩ + ‖x⁺ − x‖²/(2γ) and may grow by a tenth an iteration. The objective
/// never rises; for convex parts it falls as 1/k. Neither part need be convex: the limit is then a critical point.
/// Certificate: the fixed-point residual ‖x − x⁺‖/γ over max(1, ‖∇f(x)‖). An iteration costs one gradient, one
/// value and one proximal step, and allocates nothing.
/// Sources: Lions and Mercier, 1979; Beck and Teboulle, 2009, section 3.
/// </remarks>
public sealed class ProximalGradient : ForwardBackwardSolver
{
    private readonly StepSearch search = new();
    private double[] x = [];
    private double[] next = [];
    private double[] gradient = [];

    /// <summary>Makes the solver.</summary>
    /// <param name="f">The smooth part.</param>
    /// <param name="g">The part with a proximal step.</param>
    public ProximalGradient(ISmoothFunction f, IProximable g) : base(f, g) => Lipschitz = Requirements.Smoothness(f);

    /// <inheritdoc/>
    public override string Method => nameof(ProximalGradient);

    /// <summary>The Lipschitz constant L of ∇f; NaN (the default unless f tells it) asks for a line search.</summary>
    /// <exception cref="ArgumentException">It is neither NaN nor positive and finite.</exception>
    public double Lipschitz
    {
        get;
        init => field = Requirements.PositiveOrNaN(value, Method, nameof(Lipschitz));
    }

    private protected override double[] Solution => x;

    private protected override double[][] Vectors => [x];

    private protected override double[] Scalars
    {
        get => [];
        set { }
    }

    private protected override void Allocate(int n)
    {
        x = new double[n];
        next = new double[n];
        gradient = new double[n];
        search.Allocate(n);
    }

    private protected override void Begin(ReadOnlySpan<double> start)
    {
        start.CopyTo(x);
        Requirements.StartValue(F.Gradient(x, gradient), Method);
        Step = double.IsNaN(Lipschitz) ? search.FirstStep(F, x, gradient) : 1 / Lipschitz;
    }

    private protected override void Iterate()
    {
        double value = F.Gradient(x, gradient);
        double valueNext;
        double regular;
        if (double.IsNaN(Lipschitz))
        {
            (Step, valueNext, regular) = search.Backtrack(F, G, x, value, gradient, Step, StepSearch.Growth, next);
            if (double.IsNaN(Step))
            {
                Verdict = StopReason.Stalled;
                return;
            }
        }
        else
        {
            AddScaled(x, -Step, gradient, next);
            regular = G.Prox(next, Step, next);
            valueNext = F.Value(next);
        }
        Objective = valueNext + regular;
        Residual = Distance(x, next) / Step / Math.Max(1, Norm(gradient));
        (x, next) = (next, x);
    }
}
