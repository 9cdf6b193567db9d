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
public sealed class ProximalGradient : BacktrackingSolver
{
    private double[] x = [];
    private double[] next = [];

    /// <summary>Makes the solver.</summary>
    /// <param name="f">The smooth part.</param>
    /// <param name="g">The part with a proximal step.</param>
    public ProximalGradient(ISmoothFunction f, IProximable g) : base(f, g)
    {
    }

    /// <inheritdoc/>
    public override string Method => nameof(ProximalGradient);

    private protected override double[] Solution => x;

    private protected override double[][] Vectors => [x];

    private protected override double[] Scalars
    {
        get => [];
        set { }
    }

    private protected override void Allocate(int n)
    {
        base.Allocate(n);
        x = new double[n];
        next = new double[n];
    }

    private protected override void Begin(ReadOnlySpan<double> start)
    {
        start.CopyTo(x);
        base.Begin(start);
    }

    private protected override void Iterate()
    {
        if (TryStep(x, StepSearch.Growth, next))
            (x, next) = (next, x);
    }
}
