namespace Leibniz.Optimization.Smooth;

/// <summary>Minimises a smooth function by accelerated gradient steps.</summary>
/// <remarks>x₊ = y − t∇f(y), y₊ = x₊ + ((θ − 1)/θ₊)(x₊ − x) with θ₊ = (1 + √(1 + 4θ²))/2. On a convex function the value is
/// within 2L‖x₀ − x*‖²/(k + 1)² of the minimum after k steps, L the Lipschitz constant of ∇f. The momentum is dropped where
/// it leads uphill, ∇f(y)·(x₊ − x) &gt; 0, which keeps the linear rate of a strongly convex function. Without a given step,
/// 1/t is doubled until f(x₊) ≤ f(y) − (t/2)‖∇f(y)‖² and shrunk by a tenth a step. Sources: Nesterov 1983; O'Donoghue and
/// Candès 2015, eq. 13 (restart); Beck and Teboulle 2009, eq. 4.1 (bound).</remarks>
public static class Nesterov
{
    // Where a step has become this small against the point, the search for one has failed.
    private const int MostHalvings = 60;

    /// <summary>The minimum reached from a start.</summary>
    /// <param name="f">The function.</param>
    /// <param name="start">The start, [n]; finite.</param>
    /// <param name="options">Tolerances; null for the defaults. The line search is not used.</param>
    /// <param name="step">The fixed step t, &gt; 0, best 1/L; null to search for it.</param>
    /// <exception cref="ArgumentException">The start is empty, not finite, or its length is not the function's dimension;
    /// an option is out of its range; or <paramref name="step"/> is not positive and finite.</exception>
    public static MinimiserResult Minimise(
        ISmoothFunction f, ReadOnlySpan<double> start, MinimiserOptions? options = null, double? step = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (step is { } given && !(given > 0 && double.IsFinite(given)))
            throw new ArgumentException($"Nesterov: a fixed step must be positive and finite; came {given}.", nameof(step));
        var run = new MinimiserRun(nameof(Nesterov), f.Dimension, start, options ?? new());
        int n = start.Length;
        double[] x = start.ToArray(), y = start.ToArray(), gradient = new double[n], next = new double[n], move = new double[n];
        double value = f.Gradient(y, gradient), theta = 1, length = 0;
        double t = step ?? (1 / Math.Max(1, VectorArithmetic.Norm(gradient)));
        run.Keeps(ledger =>
        {
            ledger.Keep(ref x, n);
            ledger.Keep(ref y, n);
            ledger.Keep(ref gradient, n);
            ledger.Keep(ref value);
            ledger.Keep(ref length);
            ledger.Keep(ref theta);
            ledger.Keep(ref t);
        });
        StopReason? reason = run.Next(y, value, VectorArithmetic.Largest(gradient), length);
        while (reason is null)
        {
            bool found = step is not null;
            double square = VectorArithmetic.Dot(gradient, gradient);
            VectorArithmetic.Combine(gradient, -t, y, next);
            for (int halving = 0; !found && halving < MostHalvings; halving++)
            {
                found = f.Value(next) <= value - (0.5 * t * square);
                if (!found)
                    VectorArithmetic.Combine(gradient, -(t *= 0.5), y, next);
            }
            if (!found)
            {
                reason = StopReason.NoProgress;
                break;
            }
            VectorArithmetic.Combine(x, -1, next, move);
            bool uphill = VectorArithmetic.Dot(gradient, move) > 0;
            double ahead = uphill ? 1 : (1 + Math.Sqrt(1 + (4 * theta * theta))) / 2;
            VectorArithmetic.Combine(move, uphill ? 0 : (theta - 1) / ahead, next, move);
            (x, next, theta) = (next, x, ahead);
            length = Distance(y, move);
            (y, move) = (move, y);
            value = f.Gradient(y, gradient);
            reason = run.Next(y, value, VectorArithmetic.Largest(gradient), length);
            if (step is null)
                t *= 1.1;
        }
        return run.Result(reason.Value, y);
    }

    private static double Distance(double[] a, double[] b)
    {
        double sum = 0;
        for (int j = 0; j < a.Length; j++)
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        return Math.Sqrt(sum);
    }
}
