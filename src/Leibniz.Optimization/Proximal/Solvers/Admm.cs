using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>The alternating direction method of multipliers for min f(x) + g(Ax), both convex.</summary>
/// <remarks>
/// x⁺ = argmin f(x) + ρ‖Ax − z + u‖²/2, z⁺ = prox_{g/ρ}(Ax⁺ + u), u⁺ = u + Ax⁺ − z⁺, with Ax⁺ relaxed to αAx⁺ + (1 − α)z. The first
/// step is an <see cref="IAugmentedStep"/>: a proximal one, a linearised one, or least squares.
/// The penalty ρ doubles when the relative primal residual is more than ten times the dual, and halves in the opposite
/// case, during the first <see cref="BalanceIterations"/> iterations (ever changing penalties need not converge).
/// The objective is f(x) + g(z), at points that meet in the limit: Ax = z. The dual solution is ρu.
/// Certificate: the larger of ‖Ax − z‖ over max(1, ‖Ax‖, ‖z‖) and of ρ‖Aᵀ(z − z⁻)‖ over max(1, ρ‖Aᵀu‖). An iteration
/// allocates nothing.
/// Sources: Boyd, Parikh, Chu, Peleato and Eckstein, 2011, sections 3.3–3.4; He, Yang and Wang, 2000; Wohlberg, 2017.
/// </remarks>
public sealed class Admm : ProximalSolver
{
    // Boyd et al., section 3.4.1.
    private const double Imbalance = 10;
    private const double PenaltyFactor = 2;

    private double[] x = [];
    private double[] z = [];
    private double[] u = [];
    private double[] image = [];
    private double[] target = [];
    private double[] back = [];
    private double[] dual = [];
    private double penalty;

    /// <summary>Makes the solver.</summary>
    /// <param name="f">The step on f, with the map A.</param>
    /// <param name="g">The function of Ax; convex.</param>
    /// <exception cref="ArgumentException">g is not known to be convex.</exception>
    public Admm(IAugmentedStep f, IProximable g)
    {
        ArgumentNullException.ThrowIfNull(f);
        F = f;
        G = Requirements.Convex(g, Method, nameof(g));
    }

    /// <summary>Makes the solver for A the identity.</summary>
    /// <param name="f">The first function; convex.</param>
    /// <param name="g">The second function; convex.</param>
    /// <exception cref="ArgumentException">One of them is not known to be convex.</exception>
    public Admm(IProximable f, IProximable g) : this(new ProximalStep(f), g)
    {
    }

    /// <summary>Makes the solver for any map, whose steps on f are linearised.</summary>
    /// <param name="f">The function of x; convex.</param>
    /// <param name="g">The function of Ax; convex.</param>
    /// <param name="map">The linear map A, [m, n].</param>
    /// <exception cref="ArgumentException">f or g is not known to be convex.</exception>
    public Admm(IProximable f, IProximable g, ILinearOperator map) : this(new LinearisedStep(f, map), g)
    {
    }

    /// <inheritdoc/>
    public override string Method => nameof(Admm);

    /// <inheritdoc/>
    public override CertificateKind CertificateKind => CertificateKind.PrimalDualResidual;

    /// <summary>The step on f.</summary>
    public IAugmentedStep F { get; }

    /// <summary>The function of Ax.</summary>
    public IProximable G { get; }

    /// <summary>The first penalty ρ; positive and finite; 1 by default.</summary>
    /// <exception cref="ArgumentException">It is not positive and finite.</exception>
    public double Penalty
    {
        get;
        init => field = Requirements.Positive(value, Method, nameof(Penalty));
    } = 1;

    /// <summary>The relaxation α; in (0, 2); 1 by default.</summary>
    /// <exception cref="ArgumentException">It is not within (0, 2).</exception>
    public double Relaxation
    {
        get;
        init => field = Requirements.Relaxation(value, Method);
    } = 1;

    /// <summary>The iterations during which the penalty is balanced; 200 by default, 0 for a fixed penalty.</summary>
    public int BalanceIterations { get; init; } = 200;

    private protected override int Dimension => F.Map?.Columns ?? -1;

    private protected override double[] Solution => x;

    private protected override double[] DualSolution => dual;

    private protected override double[] FixedPoint => u;

    private protected override double[][] Vectors => [x, z, u];

    private protected override double[] Scalars
    {
        get => [penalty];
        set => penalty = value[0];
    }

    private protected override double ObjectiveAt(ReadOnlySpan<double> point)
    {
        Apply(point, image);
        return F.Value(point) + G.Value(image);
    }

    private protected override void Allocate(int n)
    {
        int m = F.Map?.Rows ?? n;
        (x, back) = (new double[n], new double[n]);
        (z, u, image, target, dual) = (new double[m], new double[m], new double[m], new double[m], new double[m]);
    }

    private protected override void Begin(ReadOnlySpan<double> start)
    {
        start.CopyTo(x);
        Apply(x, z);
        u.AsSpan().Clear();
        penalty = Penalty;
    }

    private protected override void Iterate()
    {
        AddScaled(z, -1, u, target);
        F.Solve(target, penalty, x);
        Apply(x, image);
        for (int i = 0; i < u.Length; i++)
        {
            target[i] = z[i];
            u[i] += (Relaxation * image[i]) + ((1 - Relaxation) * z[i]);
        }
        double second = G.Prox(u, 1 / penalty, z);
        AddScaled(u, -1, z, u);
        Objective = F.Value(x) + second;
        double primalPart = Distance(image, z) / Math.Max(1, Math.Max(Norm(image), Norm(z)));
        AddScaled(target, -1, z, target);
        double dualChange = TransposedNorm(target);
        double dualPart = penalty * dualChange / Math.Max(1, penalty * TransposedNorm(u));
        Residual = Math.Max(primalPart, dualPart);
        Step = penalty;
        for (int i = 0; i < u.Length; i++)
            dual[i] = penalty * u[i];
        if (Iteration < BalanceIterations && primalPart > Imbalance * dualPart)
            Rescale(PenaltyFactor);
        else if (Iteration < BalanceIterations && dualPart > Imbalance * primalPart)
            Rescale(1 / PenaltyFactor);
    }

    private void Rescale(double factor)
    {
        penalty *= factor;
        for (int i = 0; i < u.Length; i++)
            u[i] /= factor;
    }

    private double TransposedNorm(double[] v)
    {
        if (F.Map is null)
            return Norm(v);
        F.Map.Adjoint(v, back);
        return Norm(back);
    }

    private void Apply(ReadOnlySpan<double> point, Span<double> result)
    {
        if (F.Map is null)
            point.CopyTo(result);
        else
            F.Map.Apply(point, result);
    }
}
