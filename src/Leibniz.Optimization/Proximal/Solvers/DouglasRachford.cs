using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>Douglas–Rachford splitting for min f(x) + g(x), both convex with a proximal step, neither need be smooth.</summary>
/// <remarks>
/// x = prox_γf(z), y = prox_γg(2x − z), z⁺ = z + λ(y − x). The solution reported is y, in g's domain; the
/// objective is f(x) + g(y), whose two points meet in the limit.
/// Certificate: with r = x − y, which is γ times a sum of subgradients of f at x and of g at y, the larger of ‖r‖ over
/// max(1, ‖x‖) and ‖r/γ‖ over max(1, ‖(z − x)/γ‖). Where the domains do not meet r tends to the gap between them, and the
/// solver says <see cref="StopReason.Infeasible"/>. An iteration allocates nothing.
/// Sources: Lions and Mercier, 1979; Eckstein and Bertsekas, 1992; Bauschke and Moursi, 2017 (no solution).
/// </remarks>
public sealed class DouglasRachford : ProximalSolver
{
    private double[] z = [];
    private double[] x = [];
    private double[] y = [];

    /// <summary>Makes the solver.</summary>
    /// <param name="f">The first function; convex.</param>
    /// <param name="g">The second function; convex.</param>
    /// <exception cref="ArgumentException">One of them is not known to be convex.</exception>
    public DouglasRachford(IProximable f, IProximable g)
    {
        F = Requirements.Convex(f, Method, nameof(f));
        G = Requirements.Convex(g, Method, nameof(g));
    }

    /// <inheritdoc/>
    public override string Method => nameof(DouglasRachford);

    /// <summary>The first function.</summary>
    public IProximable F { get; }

    /// <summary>The second function.</summary>
    public IProximable G { get; }

    /// <summary>The step γ of both proximal steps; positive and finite; 1 by default.</summary>
    /// <exception cref="ArgumentException">It is not positive and finite.</exception>
    public double Gamma
    {
        get;
        init => field = Requirements.Positive(value, Method, nameof(Gamma));
    } = 1;

    /// <summary>The relaxation λ; in (0, 2); 1 by default.</summary>
    /// <exception cref="ArgumentException">It is not within (0, 2).</exception>
    public double Relaxation
    {
        get;
        init => field = Requirements.Relaxation(value, Method);
    } = 1;

    private protected override double[] Solution => y;

    private protected override double[]? FixedPoint => z;

    private protected override double[][] Vectors => [z, y];

    private protected override double[] Scalars
    {
        get => [];
        set { }
    }

    private protected override double ObjectiveAt(ReadOnlySpan<double> point) => F.Value(point) + G.Value(point);

    private protected override void Allocate(int n)
    {
        z = new double[n];
        x = new double[n];
        y = new double[n];
    }

    private protected override void Begin(ReadOnlySpan<double> start)
    {
        start.CopyTo(z);
        start.CopyTo(y);
        Step = Gamma;
    }

    private protected override void Iterate()
    {
        double first = F.Prox(z, Gamma, x);
        Combine(2, x, -1, z, y);
        double second = G.Prox(y, Gamma, y);
        Objective = first + second;
        double apart = Distance(x, y);
        double dual = Distance(z, x) / Gamma;
        Residual = Math.Max(apart / Math.Max(1, Norm(x)), apart / Gamma / Math.Max(1, dual));
        for (int i = 0; i < z.Length; i++)
            z[i] += Relaxation * (y[i] - x[i]);
    }
}
