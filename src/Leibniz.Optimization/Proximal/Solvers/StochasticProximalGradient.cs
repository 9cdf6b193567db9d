using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>Stochastic proximal gradient for min (1/N) Σᵢ fᵢ(x) + g(x), g convex.</summary>
/// <remarks>
/// With variance reduction (the default, prox-SVRG): x ← prox_γg(x − γ(∇f_B(x) − ∇f_B(x̃) + ∇f(x̃))) for mini-batches B, and a new snapshot x̃
/// with its whole gradient every iteration; a constant step then converges to the solution, linearly where the objective
/// is strongly convex. Without: x ← prox_γg(x − γₖ∇f_B(x)), γₖ = γ/(1 + k/K₀)^½ over the batches k of all iterations, with K₀ = N/|B| of them
/// an iteration. One iteration is one pass over the terms in a random order from <see cref="Seed"/>.
/// Certificate: the fixed-point residual ‖x̃ − prox_γg(x̃ − γ∇f(x̃))‖/γ over max(1, ‖∇f(x̃)‖) at the end of the pass, for which the whole
/// gradient is computed. The objective may rise for a while; the result is the best snapshot.
/// Sources: Xiao and Zhang, 2014; Duchi and Singer, 2009.
/// </remarks>
public sealed class StochasticProximalGradient : ProximalSolver
{
    private int[] order = [];
    private double[] x = [];
    private double[] snapshot = [];
    private double[] full = [];
    private double[] gradient = [];

    /// <summary>Makes the solver.</summary>
    /// <param name="f">The mean of smooth terms.</param>
    /// <param name="g">The part with a proximal step; convex.</param>
    /// <param name="step">The step γ, about 1/(4·L) for L the largest Lipschitz constant of a ∇fᵢ; positive and finite.</param>
    /// <exception cref="ArgumentException">f has no terms, g is not known to be convex, or the step is out of its range.</exception>
    public StochasticProximalGradient(IFiniteSum f, IProximable g, double step)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (f.Count < 1)
            throw new ArgumentException($"{Method}: f has {f.Count} terms; expected at least one.", nameof(f));
        F = f;
        G = Requirements.Convex(g, Method, nameof(g));
        Gamma = Requirements.Positive(step, Method, nameof(step));
    }

    /// <inheritdoc/>
    public override string Method => nameof(StochasticProximalGradient);

    /// <summary>The mean of smooth terms.</summary>
    public IFiniteSum F { get; }

    /// <summary>The part with a proximal step.</summary>
    public IProximable G { get; }

    /// <summary>The step γ.</summary>
    public double Gamma { get; }

    /// <summary>The terms of a mini-batch; 1 … N; 1 by default.</summary>
    /// <exception cref="ArgumentException">It is out of its range.</exception>
    public int BatchSize
    {
        get;
        init => field = value >= 1 && value <= F.Count
            ? value
            : throw new ArgumentException($"{Method}: BatchSize must be within 1 … {F.Count}; it is {value}.", nameof(BatchSize));
    } = 1;

    /// <summary>Whether the noise of a mini-batch is reduced by the snapshot's gradient; true by default.</summary>
    public bool ReducesVariance { get; init; } = true;

    /// <summary>The seed of the random orders.</summary>
    public int Seed { get; init; }

    private protected override int Dimension => F.Dimension;

    private protected override double[] Solution => snapshot;

    private protected override bool RanksByObjective => true;

    private protected override double[][] Vectors => [snapshot, full];

    private protected override double[] Scalars
    {
        get => [];
        set { }
    }

    private protected override double ObjectiveAt(ReadOnlySpan<double> point) => Whole(point, gradient) + G.Value(point);

    private protected override void Allocate(int n)
    {
        (x, snapshot, full, gradient) = (new double[n], new double[n], new double[n], new double[n]);
        order = new int[F.Count];
    }

    private protected override void Begin(ReadOnlySpan<double> start)
    {
        start.CopyTo(snapshot);
        Requirements.StartValue(Whole(snapshot, full), Method);
    }

    private protected override void Iterate()
    {
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        SplitMix.Stream(Seed, Iteration).Shuffle(order);
        snapshot.CopyTo(x, 0);
        int batches = (order.Length + BatchSize - 1) / BatchSize;
        for (int batch = 0; batch < batches; batch++)
        {
            int first = batch * BatchSize, end = Math.Min(first + BatchSize, order.Length);
            double weight = 1.0 / (end - first);
            gradient.AsSpan().Clear();
            for (int i = first; i < end; i++)
            {
                F.AddGradient(order[i], x, weight, gradient);
                if (ReducesVariance)
                    F.AddGradient(order[i], snapshot, -weight, gradient);
            }
            if (ReducesVariance)
                AddScaled(gradient, 1, full, gradient);
            Step = ReducesVariance ? Gamma : Gamma / Math.Sqrt(1 + Iteration + ((double)batch / batches));
            AddScaled(x, -Step, gradient, x);
            G.Prox(x, Step, x);
        }
        x.CopyTo(snapshot, 0);
        double value = Whole(snapshot, full);
        Objective = value + G.Value(snapshot);
        AddScaled(snapshot, -Gamma, full, x);
        G.Prox(x, Gamma, x);
        Residual = Distance(snapshot, x) / Gamma / Math.Max(1, Norm(full));
    }

    private double Whole(ReadOnlySpan<double> point, Span<double> result)
    {
        result.Clear();
        double sum = 0, weight = 1.0 / F.Count;
        for (int i = 0; i < F.Count; i++)
            sum += F.AddGradient(i, point, weight, result);
        return sum * weight;
    }
}
