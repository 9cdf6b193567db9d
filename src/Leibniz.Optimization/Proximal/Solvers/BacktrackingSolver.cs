using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>A forward–backward method whose step is 1/L where the Lipschitz constant L of ∇f is known, else found by
/// backtracking.</summary>
public abstract class BacktrackingSolver : ForwardBackwardSolver
{
    private readonly StepSearch search = new();
    private double[] gradient = [];

    private protected BacktrackingSolver(ISmoothFunction f, IProximable g) : base(f, g) =>
        Lipschitz = Requirements.Smoothness(f);

    /// <summary>The Lipschitz constant L of ∇f; NaN (the default unless f tells it) asks for a line search.</summary>
    /// <exception cref="ArgumentException">It is neither NaN nor positive and finite.</exception>
    public double Lipschitz
    {
        get;
        init => field = Requirements.PositiveOrNaN(value, Method, nameof(Lipschitz));
    }

    private protected override void Allocate(int n)
    {
        gradient = new double[n];
        search.Allocate(n);
    }

    /// <summary>Sets the first step, from the smooth part at the start.</summary>
    private protected override void Begin(ReadOnlySpan<double> start)
    {
        Requirements.StartValue(F.Gradient(start, gradient), Method);
        Step = double.IsNaN(Lipschitz) ? search.FirstStep(F, start, gradient) : 1 / Lipschitz;
    }

    /// <summary>Writes next = prox_γg(from − γ∇f(from)), with the objective there and the residual; false, with the verdict,
    /// where no step descends.</summary>
    /// <param name="from">The point.</param>
    /// <param name="growth">What the last step may grow by before it is tried.</param>
    /// <param name="next">Receives the new point.</param>
    private protected bool TryStep(double[] from, double growth, double[] next)
    {
        double value = F.Gradient(from, gradient), valueNext, regular;
        if (double.IsNaN(Lipschitz))
        {
            (Step, valueNext, regular) = search.Backtrack(F, G, from, value, gradient, Step, growth, next);
            if (double.IsNaN(Step))
            {
                Verdict = StopReason.Stalled;
                return false;
            }
        }
        else
        {
            AddScaled(from, -Step, gradient, next);
            regular = G.Prox(next, Step, next);
            valueNext = F.Value(next);
        }
        Objective = valueNext + regular;
        Residual = Distance(from, next) / Step / Math.Max(1, Norm(gradient));
        return true;
    }
}
