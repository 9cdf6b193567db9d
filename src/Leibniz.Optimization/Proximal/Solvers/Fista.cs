using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>Accelerated proximal gradient for min f(x) + g(x), both convex.</summary>
/// <remarks>
/// x⁺ = prox_γg(y − γ∇f(y)), t⁺ = (1 + √(1 + 4t²))/2, y⁺ = x⁺ + (t − 1)/t⁺ · (x⁺ − x). With a known Lipschitz constant L
/// of ∇f the step is γ = 1/L; without one it is found by backtracking and may grow again at a restart.
/// The momentum restarts when it points uphill, ⟨y − x⁺, x⁺ − x⟩ &gt; 0, which gives a linear rate where f + g is strongly
/// convex near the solution. Without restarts F(xₖ) − F* ≤ 2L‖x₀ − x*‖²/(k + 1)². The objective may rise for a while; the
/// result is the best point.
/// Certificate: the fixed-point residual ‖y − x⁺‖/γ over max(1, ‖∇f(y)‖). An iteration costs one gradient, one value
/// and one proximal step, and allocates nothing.
/// Sources: Beck and Teboulle, 2009, section 4; O'Donoghue and Candès, 2015, section 3.2 (gradient scheme).
/// </remarks>
public sealed class Fista : BacktrackingSolver
{
    private double[] x = [];
    private double[] y = [];
    private double[] next = [];
    private double momentum;

    /// <summary>Makes the solver.</summary>
    /// <param name="f">The smooth part; convex.</param>
    /// <param name="g">The part with a proximal step; convex.</param>
    /// <exception cref="ArgumentException">g is not known to be convex, or f says that it is not.</exception>
    public Fista(ISmoothFunction f, IProximable g)
        : base(Requirements.ConvexIfKnown(f, nameof(Fista), nameof(f)), Requirements.Convex(g, nameof(Fista), nameof(g)))
    {
    }

    /// <inheritdoc/>
    public override string Method => nameof(Fista);

    /// <summary>Whether the momentum restarts when it points uphill; true by default.</summary>
    public bool Restarts { get; init; } = true;

    private protected override double[] Solution => x;

    private protected override double[][] Vectors => [x, y];

    private protected override double[] Scalars
    {
        get => [momentum];
        set => momentum = value[0];
    }

    private protected override void Allocate(int n)
    {
        base.Allocate(n);
        x = new double[n];
        y = new double[n];
        next = new double[n];
    }

    private protected override void Begin(ReadOnlySpan<double> start)
    {
        start.CopyTo(x);
        start.CopyTo(y);
        momentum = 1;
        base.Begin(start);
    }

    private protected override void Iterate()
    {
        // With no momentum in y the step is free to grow; within a run it must not (Beck and Teboulle's proof).
        if (!TryStep(y, momentum == 1 ? 2 : 1, next))
            return;
        double after = (1 + Math.Sqrt(1 + (4 * momentum * momentum))) / 2;
        if (Restarts && PointsUphill())
        {
            next.CopyTo(y, 0);
            momentum = 1;
        }
        else
        {
            double weight = (momentum - 1) / after;
            Combine(1 + weight, next, -weight, x, y);
            momentum = after;
        }
        (x, next) = (next, x);
    }

    private bool PointsUphill()
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += (y[i] - next[i]) * (next[i] - x[i]);
        return sum > 0;
    }
}
