using Leibniz.Optimization.Smooth.LineSearch;

namespace Leibniz.Optimization.Smooth;

/// <summary>Minimises a smooth function by the limited-memory BFGS method.</summary>
/// <remarks>The direction is −H∇f with H from the last pairs s = Δx, y = Δ∇f by the two-loop recursion, scaled by sᵀy/yᵀy;
/// the step fulfils the strong Wolfe conditions. Source: Liu and Nocedal 1989; Nocedal and Wright 2006, algorithm 7.4.</remarks>
public static class LimitedMemoryBfgs
{
    /// <summary>The minimum reached from a start.</summary>
    /// <param name="f">The function.</param>
    /// <param name="start">The start, [n].</param>
    /// <param name="options">Tolerances; null for the defaults.</param>
    /// <param name="memory">The number of pairs kept, ≥ 1.</param>
    /// <exception cref="ArgumentException">The start's length is not the function's dimension.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="memory"/> is below 1.</exception>
    public static MinimiserResult Minimise(
        ISmoothFunction f, ReadOnlySpan<double> start, MinimiserOptions? options = null, int memory = 10)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentOutOfRangeException.ThrowIfLessThan(memory, 1);
        if (f.Dimension >= 0 && f.Dimension != start.Length)
            throw new ArgumentException($"LimitedMemoryBfgs: the start has {start.Length} numbers, the function takes {f.Dimension}.", nameof(start));
        options ??= new();
        int n = start.Length;
        double[] x = start.ToArray(), gradient = new double[n], direction = new double[n];
        double value = f.Gradient(x, gradient);
        var pairs = new List<(double[] S, double[] Y, double Rho)>();
        var history = new List<MinimiserProgress>();
        var search = new StrongWolfe();
        double length = 0;
        for (int k = 0; ; k++)
        {
            double norm = VectorArithmetic.Largest(gradient);
            var line = new MinimiserProgress(k, value, norm, length);
            history.Add(line);
            options.Progress?.Report(line);
            StopReason? reason = !double.IsFinite(value) || !double.IsFinite(norm) ? StopReason.NotFinite
                : norm <= options.GradientTolerance ? StopReason.GradientTolerance
                : options.Cancellation.IsCancellationRequested ? StopReason.Cancelled
                : k >= options.MaxIterations ? StopReason.IterationLimit
                : k > 0 && length <= options.StepTolerance * VectorArithmetic.Norm(x) ? StopReason.StepTolerance
                : null;
            if (reason is not null)
                return new(x, value, norm, reason.Value, history);
            Direction(gradient, pairs, direction);
            var (point, next) = (new double[n], new double[n]);
            double first = pairs.Count == 0 ? 1 / Math.Max(1, VectorArithmetic.Norm(gradient)) : 1;
            double step = search.Search(
                f, x, direction, ref value, VectorArithmetic.Dot(gradient, direction), first, point, next);
            if (step == 0)
            {
                if (pairs.Count == 0)
                    return new(x, value, norm, StopReason.NoProgress, history);
                // The pairs mislead: begin again along the gradient.
                pairs.Clear();
                length = double.PositiveInfinity;
                continue;
            }
            var (s, y) = (new double[n], new double[n]);
            VectorArithmetic.Combine(x, -1, point, s);
            VectorArithmetic.Combine(gradient, -1, next, y);
            double curvature = VectorArithmetic.Dot(s, y);
            if (curvature > 0)
                pairs.Add((s, y, 1 / curvature));
            if (pairs.Count > memory)
                pairs.RemoveAt(0);
            (x, gradient, length) = (point, next, VectorArithmetic.Norm(s));
        }
    }

    private static void Direction(double[] gradient, List<(double[] S, double[] Y, double Rho)> pairs, double[] direction)
    {
        VectorArithmetic.Combine(gradient, -1, new double[gradient.Length], direction);
        var alpha = new double[pairs.Count];
        for (int i = pairs.Count - 1; i >= 0; i--)
        {
            alpha[i] = pairs[i].Rho * VectorArithmetic.Dot(pairs[i].S, direction);
            VectorArithmetic.Combine(pairs[i].Y, -alpha[i], direction, direction);
        }
        if (pairs.Count > 0)
            VectorArithmetic.Combine(direction, 1 / (pairs[^1].Rho * VectorArithmetic.Dot(pairs[^1].Y, pairs[^1].Y)), new double[direction.Length], direction);
        for (int i = 0; i < pairs.Count; i++)
        {
            double beta = pairs[i].Rho * VectorArithmetic.Dot(pairs[i].Y, direction);
            VectorArithmetic.Combine(pairs[i].S, alpha[i] - beta, direction, direction);
        }
    }
}
