using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>Three-operator splitting for min f(x) + g(x) + h(x), all convex, f smooth, g and h with a proximal step.</summary>
/// <remarks>
/// y = prox_γg(z − γ(u + ∇f(z))), z⁺ = prox_γh(y + γu), u⁺ = u + (y − z⁺)/γ: Davis and Yin's iteration in the form of Pedregosa
/// and Gidel, whose step may change. With a known Lipschitz constant L of ∇f the step is γ = 1/L; else it is found by
/// backtracking on f(y) ≤ f(z) + ⟨∇f(z), y − z⟩ + ‖y − z‖²/(2γ), and does not grow again.
/// The solution reported is z, in h's domain; the objective is f(z) + g(y) + h(z) at points that meet in the limit.
/// Certificate: the larger of ‖y − z⁺‖ over max(1, ‖z⁺‖) and of ‖z − y‖/γ over max(1, ‖∇f(z) + u‖). An iteration costs one
/// gradient, two values and two proximal steps, and allocates nothing.
/// Sources: Davis and Yin, 2017; Pedregosa and Gidel, 2018, algorithm 1.
/// </remarks>
public sealed class DavisYin : ProximalSolver
{
    private readonly StepSearch search = new();
    private double[] z = [];
    private double[] y = [];
    private double[] u = [];
    private double[] gradient = [];
    private double[] slope = [];

    /// <summary>Makes the solver.</summary>
    /// <param name="f">The smooth part; convex.</param>
    /// <param name="g">The first function with a proximal step; convex.</param>
    /// <param name="h">The second; convex.</param>
    /// <exception cref="ArgumentException">g or h is not known to be convex, or f says that it is not.</exception>
    public DavisYin(ISmoothFunction f, IProximable g, IProximable h)
    {
        F = Requirements.ConvexIfKnown(f, Method, nameof(f));
        G = Requirements.Convex(g, Method, nameof(g));
        H = Requirements.Convex(h, Method, nameof(h));
        Lipschitz = Requirements.Smoothness(f);
    }

    /// <inheritdoc/>
    public override string Method => nameof(DavisYin);

    /// <summary>The smooth part.</summary>
    public ISmoothFunction F { get; }

    /// <summary>The first function with a proximal step.</summary>
    public IProximable G { get; }

    /// <summary>The second function with a proximal step.</summary>
    public IProximable H { get; }

    /// <summary>The Lipschitz constant L of ∇f; NaN (the default unless f tells it) asks for a line search.</summary>
    /// <exception cref="ArgumentException">It is neither NaN nor positive and finite.</exception>
    public double Lipschitz
    {
        get;
        init => field = Requirements.PositiveOrNaN(value, Method, nameof(Lipschitz));
    }

    private protected override int Dimension => F.Dimension;

    private protected override double[] Solution => z;

    private protected override double[] FixedPoint => u;

    private protected override double[][] Vectors => [z, u];

    private protected override double[] Scalars
    {
        get => [];
        set { }
    }

    private protected override double ObjectiveAt(ReadOnlySpan<double> x) => F.Value(x) + G.Value(x) + H.Value(x);

    private protected override void Allocate(int n)
    {
        (z, y, u, gradient, slope) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
        search.Allocate(n);
    }

    private protected override void Begin(ReadOnlySpan<double> start)
    {
        start.CopyTo(z);
        Requirements.StartValue(F.Gradient(z, gradient), Method);
        Step = double.IsNaN(Lipschitz) ? 2 * search.FirstStep(F, z, gradient) : 1 / Lipschitz;
        H.Prox(z, Step, z);
        u.AsSpan().Clear();
    }

    private protected override void Iterate()
    {
        double value = F.Gradient(z, gradient);
        for (int i = 0; i < z.Length; i++)
            slope[i] = gradient[i] + u[i];
        double first = Forward(value);
        if (double.IsNaN(Step))
        {
            Verdict = StopReason.Stalled;
            return;
        }
        double moved = Distance(z, y) / Step / Math.Max(1, Norm(slope));
        AddScaled(y, Step, u, z);
        double second = H.Prox(z, Step, z);
        double apart = Distance(y, z);
        Objective = F.Value(z) + first + second;
        Residual = Math.Max(apart / Math.Max(1, Norm(z)), moved);
        for (int i = 0; i < z.Length; i++)
            u[i] += (y[i] - z[i]) / Step;
    }

    private double Forward(double value)
    {
        for (int round = 0; round < 200; round++, Step /= 2)
        {
            AddScaled(z, -Step, slope, y);
            double regular = G.Prox(y, Step, y);
            if (!double.IsNaN(Lipschitz))
                return regular;
            double linear = 0, square = 0;
            for (int i = 0; i < z.Length; i++)
            {
                double d = y[i] - z[i];
                linear += gradient[i] * d;
                square += d * d;
            }
            if (F.Value(y) <= value + linear + (square / (2 * Step)) + (1e-14 * Math.Abs(value)))
                return regular;
        }
        Step = double.NaN;
        return double.NaN;
    }
}
