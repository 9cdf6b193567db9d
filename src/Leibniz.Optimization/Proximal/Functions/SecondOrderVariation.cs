namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The iterative solution of total generalised variation: of its proximal step, and of its value.</summary>
/// <remarks>
/// The step minimises ‖z − x‖²/2 + a Σ|∇z − w| + b Σ|E w| over z and w; the value holds z = x. The primal–dual iteration of Chambolle
/// and Pock, A first-order primal-dual algorithm for convex problems with applications to imaging, 2011, algorithm 1, with
/// τσ‖K‖² = 1, ‖K‖² ≤ (17 + √33)/2 for K(z, w) = (∇z − w, E w) as both operators have norms of at most √8; τ/σ is
/// adapted after 32, 64, 128 … iterations to the way that both sides have come. From the dual q a feasible pair is made,
/// q̂ = t·q, p̂ = Eᵀq̂ with t the largest for which |p̂| ≤ a, and ẑ = x − ∇ᵀp̂. The gap of (ẑ, w) and (p̂, q̂) is
/// Σ (a|g| − ⟨g, p̂⟩) + Σ (b|e| − ⟨e, q̂⟩), g = ∇ẑ − w, e = E w: a sum of numbers ≥ 0, which does not cancel.
/// </remarks>
internal ref struct SecondOrderVariation
{
    private const int GapEvery = 16;
    private static readonly double NormBound = Math.Sqrt((17 + Math.Sqrt(33)) / 2);

    private readonly SecondOrderGrid grid;
    private readonly ReadOnlySpan<double> x;
    private readonly double a;
    private readonly double b;
    private readonly bool isFixed;
    private double ratio = 1;
    private readonly Span<double> z, zAhead, zBest, w, wAhead, p, q, gradient, derivative, feasible;

    private SecondOrderVariation(SecondOrderGrid grid, ReadOnlySpan<double> x, double a, double b, bool isFixed, Span<double> memory)
    {
        (this.grid, this.a, this.b, this.isFixed) = (grid, a, b, isFixed);
        this.x = x;
        int n = grid.Places;
        memory.Clear();
        z = memory[..n];
        zAhead = memory.Slice(n, n);
        zBest = memory.Slice(2 * n, n);
        w = memory.Slice(3 * n, 2 * n);
        wAhead = memory.Slice(5 * n, 2 * n);
        p = memory.Slice(7 * n, 2 * n);
        q = memory.Slice(9 * n, 3 * n);
        derivative = memory.Slice(12 * n, 3 * n);
        gradient = memory.Slice(15 * n, 2 * n);
        feasible = memory.Slice(17 * n, 2 * n);
        x.CopyTo(z);
        x.CopyTo(zAhead);
        x.CopyTo(zBest);
    }

    /// <summary>Solves; returns a Σ|∇ẑ − w| + b Σ|E w| as the value.</summary>
    /// <param name="grid">The operators.</param>
    /// <param name="x">The point.</param>
    /// <param name="a">The weight of the first order.</param>
    /// <param name="b">The weight of the second.</param>
    /// <param name="options">When to stop, relative to a Σ|∇x|.</param>
    /// <param name="result">Receives ẑ; may be the same memory as x; empty to hold z = x.</param>
    public static VariationStep Solve(SecondOrderGrid grid, ReadOnlySpan<double> x, double a, double b, VariationOptions options, Span<double> result)
    {
        using var memory = new PooledVector(19 * grid.Places);
        var run = new SecondOrderVariation(grid, x, a, b, result.IsEmpty, memory.Span);
        VariationStep step = run.Run(options);
        if (!result.IsEmpty)
            run.zBest.CopyTo(result);
        return step;
    }

    /// <summary>Solves for the step; writes ∇ẑ − w, E w, and the duals p + σ(∇ẑ − w), q + σE w ahead of the next projection.</summary>
    public static VariationStep Solve(
        SecondOrderGrid grid, ReadOnlySpan<double> x, double a, double b, VariationOptions options, SecondOrderSplit split)
    {
        using var memory = new PooledVector(19 * grid.Places);
        var run = new SecondOrderVariation(grid, x, a, b, isFixed: false, memory.Span);
        VariationStep step = run.Run(options);
        double sigma = 1 / (run.ratio * NormBound);
        run.gradient.CopyTo(split.First);
        run.derivative.CopyTo(split.Second);
        VectorKernels.AddScaled(run.p, sigma, run.gradient, split.FirstAhead);
        VectorKernels.AddScaled(run.q, sigma, run.derivative, split.SecondAhead);
        return step;
    }

    private VariationStep Run(VariationOptions options)
    {
        (double value, double gap) = Gap();
        // The objective at z = x, w = 0, where the run starts.
        double limit = options.RelativeGap * value;
        int iteration = 0, adapt = 32;
        while (gap > limit && iteration < options.MaximumIterations)
        {
            iteration++;
            Iterate(ratio / NormBound, 1 / (ratio * NormBound));
            if (iteration % GapEvery == 0 || iteration == options.MaximumIterations)
                (value, gap) = Gap();
            if (iteration == adapt)
            {
                adapt *= 2;
                ratio = Balanced(ratio);
            }
        }
        return new VariationStep(value, gap, iteration, gap <= limit);
    }

    private void Iterate(double tau, double sigma)
    {
        grid.AddGradient(zAhead, sigma, p);
        VectorKernels.AddScaled(p, -sigma, wAhead, p);
        grid.Shrink(p, a);
        grid.AddDerivative(wAhead, sigma, q);
        grid.Shrink(q, b);
        if (!isFixed)
        {
            z.CopyTo(zAhead);
            grid.AddGradientAdjoint(p, -tau, z);
            for (int i = 0; i < z.Length; i++)
            {
                double moved = (z[i] + (tau * x[i])) / (1 + tau);
                z[i] = moved;
                zAhead[i] = (2 * moved) - zAhead[i];
            }
        }
        w.CopyTo(wAhead);
        VectorKernels.AddScaled(w, tau, p, w);
        grid.AddDerivativeAdjoint(q, -tau, w);
        VectorKernels.Combine(2, w, -1, wAhead, wAhead);
    }

    private (double Value, double Gap) Gap()
    {
        feasible.Clear();
        grid.AddDerivativeAdjoint(q, 1, feasible);
        double largest = 0;
        for (int place = 0; place < grid.Places; place++)
            largest = Math.Max(largest, grid.Norm(feasible, place));
        double t = largest > a ? a / largest : 1;
        if (!isFixed)
        {
            x.CopyTo(zBest);
            grid.AddGradientAdjoint(feasible, -t, zBest);
        }
        VectorKernels.Combine(-1, w, 0, w, gradient);
        grid.AddGradient(zBest, 1, gradient);
        derivative.Clear();
        grid.AddDerivative(w, 1, derivative);
        double value = 0;
        for (int place = 0; place < grid.Places; place++)
            value += (a * grid.Norm(gradient, place)) + (b * grid.Norm(derivative, place));
        double dual = t * (VectorKernels.Dot(gradient, feasible) + VectorKernels.Dot(derivative, q));
        return (value, Math.Max(value - dual, 0));
    }

    /// <summary>√(τ/σ) moved half way, in the logarithm, to what the way come on both sides asks for.</summary>
    private readonly double Balanced(double ratio)
    {
        double distance = VectorKernels.Distance(z, x), primal = Math.Sqrt((distance * distance) + VectorKernels.Dot(w, w));
        double dual = Math.Sqrt(VectorKernels.Dot(p, p) + VectorKernels.Dot(q, q));
        return primal > 0 && dual > 0 ? Math.Sqrt(ratio * Math.Clamp(primal / dual, 1e-8, 1e8)) : ratio;
    }
}
