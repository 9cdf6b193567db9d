using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>Block-coordinate proximal gradient for min f(x) + Σ_b g_b(x_b), f smooth.</summary>
/// <remarks>
/// For each block b in turn x_b ← prox_{γ_b g_b}(x_b − γ_b ∇_b f(x)), γ_b found by backtracking on the block's quadratic bound and free to
/// grow by a tenth a sweep, so that every block has the step of its own curvature. The objective never rises. Neither
/// part need be convex: the limit is then a critical point. One iteration is a sweep over all blocks.
/// Certificate: √Σ_b (‖Δx_b‖/γ_b)², each at its own visit, over max(1, √Σ_b ‖∇_b f‖²). A sweep costs for each block a gradient (of
/// the block alone where f is an <see cref="IBlockSmoothFunction"/>) and a value or more; it allocates nothing.
/// Sources: Tseng, 2001; Beck and Tetruashvili, 2013.
/// </remarks>
public sealed class BlockCoordinate : ProximalSolver
{
    private readonly IProximable[] parts;
    private readonly int[] ends;
    private readonly int[] order;
    private readonly double[] steps;
    private double[] x = [];
    private double[] gradient = [];
    private double[] old = [];

    /// <summary>Makes the solver.</summary>
    /// <param name="f">The smooth part.</param>
    /// <param name="blocks">The blocks in the order of the inputs: the length of each, ≥ 1, and its function.</param>
    /// <exception cref="ArgumentException">There is no block, one has no length, or the lengths do not add up to f's dimension.</exception>
    public BlockCoordinate(ISmoothFunction f, params ReadOnlySpan<(int Length, IProximable Part)> blocks)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (blocks.IsEmpty)
            throw new ArgumentException($"{nameof(BlockCoordinate)}: expected at least one block.", nameof(blocks));
        F = f;
        parts = new IProximable[blocks.Length];
        ends = new int[blocks.Length];
        order = new int[blocks.Length];
        steps = new double[blocks.Length];
        int end = 0;
        for (int b = 0; b < blocks.Length; b++)
        {
            if (blocks[b].Length < 1)
                throw new ArgumentException($"{nameof(BlockCoordinate)}: block {b} has length {blocks[b].Length}; expected ≥ 1.", nameof(blocks));
            ArgumentNullException.ThrowIfNull(blocks[b].Part, nameof(blocks));
            parts[b] = blocks[b].Part;
            ends[b] = end += blocks[b].Length;
        }
        if (f.Dimension >= 0 && f.Dimension != end)
            throw new ArgumentException($"{nameof(BlockCoordinate)}: the blocks have {end} inputs; f takes {f.Dimension}.", nameof(blocks));
    }

    /// <inheritdoc/>
    public override string Method => nameof(BlockCoordinate);

    /// <summary>The smooth part.</summary>
    public ISmoothFunction F { get; }

    /// <summary>The order of a sweep; cyclic by default.</summary>
    public BlockOrder Order { get; init; }

    /// <summary>The seed of shuffled orders.</summary>
    public int Seed { get; init; }

    private protected override int Dimension => ends[^1];

    private protected override double[] Solution => x;

    private protected override bool RanksByObjective => true;

    private protected override double[][] Vectors => [x];

    private protected override double[] Scalars
    {
        get => [.. steps];
        set => value.CopyTo(steps, 0);
    }

    private protected override double ObjectiveAt(ReadOnlySpan<double> point)
    {
        double sum = F.Value(point);
        for (int b = 0; b < parts.Length; b++)
            sum += parts[b].Value(point[Start(b)..ends[b]]);
        return sum;
    }

    private protected override void Allocate(int n) =>
        (x, gradient, old) = (new double[n], new double[n], new double[n]);

    private protected override void Begin(ReadOnlySpan<double> start)
    {
        start.CopyTo(x);
        Requirements.StartValue(F.Gradient(x, gradient), Method);
        for (int b = 0; b < parts.Length; b++)
            steps[b] = FirstStep(b);
    }

    private protected override void Iterate()
    {
        for (int b = 0; b < order.Length; b++)
            order[b] = b;
        if (Order == BlockOrder.Shuffled)
            SplitMix.Stream(Seed, Iteration).Shuffle(order);
        double residual = 0, size = 0;
        Step = double.PositiveInfinity;
        foreach (int b in order)
        {
            double moved = Visit(b, out double slope);
            residual += moved * moved;
            size += slope * slope;
            Step = Math.Min(Step, steps[b]);
        }
        Objective = ObjectiveAt(x);
        Residual = Math.Sqrt(residual) / Math.Max(1, Math.Sqrt(size));
    }

    private int Start(int b) => b == 0 ? 0 : ends[b - 1];

    private double BlockGradient(int b)
    {
        int first = Start(b);
        return F is IBlockSmoothFunction blocks
            ? blocks.BlockGradient(x, first, gradient.AsSpan(first, ends[b] - first))
            : F.Gradient(x, gradient);
    }

    // One block's step; returns ‖Δx_b‖/γ_b.
    private double Visit(int b, out double slope)
    {
        int first = Start(b), length = ends[b] - first;
        Span<double> now = x.AsSpan(first, length), before = old.AsSpan(first, length);
        double value = BlockGradient(b);
        Span<double> part = gradient.AsSpan(first, length);
        slope = Norm(part);
        now.CopyTo(before);
        double last = steps[b], gamma = Math.Min(last * StepSearch.Growth, 1e150);
        for (int round = 0; round < 200; round++, gamma /= 2)
        {
            AddScaled(before, -gamma, part, now);
            parts[b].Prox(now, gamma, now);
            double linear = Dot(part, now) - Dot(part, before), distance = Distance(now, before);
            double quadratic = distance * distance / (2 * gamma);
            // Below this part of f the comparison is rounding: the step must not grow there.
            if (gamma > last && quadratic < 1e-12 * Math.Abs(value))
            {
                gamma = 2 * last;
                continue;
            }
            if (F.Value(x) <= value + linear + quadratic + (1e-14 * Math.Abs(value)))
            {
                steps[b] = gamma;
                return distance / gamma;
            }
        }
        before.CopyTo(now);
        Verdict = StopReason.Stalled;
        return double.PositiveInfinity;
    }

    private double FirstStep(int b)
    {
        int first = Start(b), length = ends[b] - first;
        Span<double> now = x.AsSpan(first, length), before = old.AsSpan(first, length), part = gradient.AsSpan(first, length);
        BlockGradient(b);
        double size = Norm(part);
        if (!(size > 0) || !double.IsFinite(size))
            return 1;
        now.CopyTo(before);
        Span<double> slope = part.ToArray();
        double distance = 1e-3 * (1 + Norm(now));
        AddScaled(now, -distance / size, slope, now);
        BlockGradient(b);
        double bend = Distance(slope, part) / distance;
        before.CopyTo(now);
        return double.IsFinite(bend) && bend > 1e-12 * size ? 1 / bend : (1 + Norm(before)) / size;
    }
}
