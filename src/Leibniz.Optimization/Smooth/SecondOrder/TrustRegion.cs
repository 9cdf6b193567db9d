namespace Leibniz.Optimization.Smooth;

/// <summary>Minimises a twice differentiable function by steps within a region where its quadratic model is trusted.</summary>
/// <remarks>The step minimises ∇fᵀs + ½ sᵀ∇²f s within ‖s‖ ≤ Δ by truncated conjugate gradients (Steihaug–Toint), which
/// asks for products of the Hessian alone and follows negative curvature. Δ shrinks to ‖s‖/4 where the decrease is under a
/// quarter of the promised, and doubles where it is over three quarters at the boundary; a step is taken where it is over
/// 1e-4 of it. Near the minimum the residual's tolerance min(½, √‖g‖)‖g‖ gives superlinear convergence. An iteration is one
/// trial step. Sources: Steihaug 1983; Conn, Gould and Toint 2000, algorithm 6.1.1.</remarks>
public static class TrustRegion
{
    // Conn, Gould and Toint 2000, section 6.1: the usual thresholds of agreement.
    private const double Poor = 0.25;
    private const double Good = 0.75;
    private const double Acceptable = 1e-4;

    /// <summary>The minimum reached from a start.</summary>
    /// <param name="f">The function.</param>
    /// <param name="start">The start, [n]; finite.</param>
    /// <param name="options">Tolerances; null for the defaults. The line search is not used.</param>
    /// <param name="radius">The first Δ, &gt; 0.</param>
    /// <exception cref="ArgumentException">The start is empty, not finite, or its length is not the function's dimension;
    /// an option is out of its range; or <paramref name="radius"/> is not positive and finite.</exception>
    public static MinimiserResult Minimise(
        ITwiceDifferentiableFunction f, ReadOnlySpan<double> start, MinimiserOptions? options = null, double radius = 1)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!(radius > 0 && double.IsFinite(radius)))
            throw new ArgumentException($"TrustRegion: the radius must be positive and finite; came {radius}.", nameof(radius));
        options ??= new();
        var run = new MinimiserRun(nameof(TrustRegion), f.Dimension, start, options);
        int n = start.Length;
        double[] x = start.ToArray(), point = new double[n], gradient = new double[n], next = new double[n];
        var step = new SteihaugStep(n);
        double value = f.Gradient(x, gradient), length = 0;
        bool taken = true;
        run.Keeps(ledger =>
        {
            ledger.Keep(ref x, n);
            ledger.Keep(ref gradient, n);
            ledger.Keep(ref value);
            ledger.Keep(ref length);
            ledger.Keep(ref radius);
            ledger.Keep(ref taken);
        });
        while (true)
        {
            StopReason? reason = run.Next(x, value, VectorArithmetic.Largest(gradient), length);
            if (reason == StopReason.StepTolerance && !taken)
            {
                VectorArithmetic.Scale(gradient, -1, next);
                if (SlopeCheck.Fails(f, x, next, value, -VectorArithmetic.Dot(gradient, gradient)))
                    reason = StopReason.NoDescent;
            }
            if (reason is not null)
                return run.Result(reason.Value, x);
            double norm = VectorArithmetic.Norm(gradient);
            if (!step.Find(f, x, gradient, radius, Math.Min(0.5, Math.Sqrt(norm))))
                return run.Result(StopReason.NotFinite, x);
            double size = VectorArithmetic.Norm(step.Step);
            VectorArithmetic.Combine(step.Step, 1, x, point);
            double there = f.Gradient(point, next);
            // Where the promise drowns in the rounding of the value, the gradient, which has its digits still, decides.
            double noise = 10 * VectorArithmetic.Precision * Math.Abs(value);
            double ratio = step.Decrease > noise ? (value - there) / step.Decrease
                : VectorArithmetic.Norm(next) < norm ? 1 : 0;
            if (there < options.ValueFloor)
                ratio = 1;
            taken = ratio > Acceptable && (there < options.ValueFloor || double.IsFinite(VectorArithmetic.Largest(next)));
            if (!taken || ratio < Poor)
                radius = size / 4;
            else if (ratio > Good && step.AtBoundary)
                radius *= 2;
            // A step that is not taken counts too: where no step is, Δ shrinks until the tolerance is met.
            length = size;
            if (taken)
                (x, point, gradient, next, value) = (point, x, next, gradient, there);
        }
    }
}
