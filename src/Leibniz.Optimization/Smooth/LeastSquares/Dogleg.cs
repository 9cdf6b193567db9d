namespace Leibniz.Optimization.Smooth;

/// <summary>Minimises ½ Σ rᵢ(x)² by steps between the gradient's and the Gauss–Newton one, within a trusted region.</summary>
/// <remarks>In the norm ‖D s‖, D the largest column norms of J met: the step is the Gauss–Newton step where it is within Δ;
/// else the point at Δ of the path from 0 to the minimum of the linearised problem along the gradient, and from there to the
/// Gauss–Newton step. Δ is halved where the decrease is under a quarter of the promised, and grows to 2‖D s‖ where it is
/// over three quarters. The first Δ is 100‖D x₀‖. An iteration is one trial step. The value is the half of the sum of
/// squares. Sources: Powell 1970; Moré 1978 (scaling); Nocedal and Wright 2006, algorithm 4.1.</remarks>
public static class Dogleg
{
    // Moré, Garbow and Hillstrom 1980 (MINPACK): the first radius over the scaled norm of the start.
    private const double FirstFactor = 100;

    /// <summary>The minimum reached from a start.</summary>
    /// <param name="f">The residuals.</param>
    /// <param name="start">The start, [n]; finite.</param>
    /// <param name="options">Tolerances; null for the defaults. The line search is not used.</param>
    /// <exception cref="ArgumentException">The start is not finite, or its length is not the number of parameters; or an
    /// option is out of its range.</exception>
    public static MinimiserResult Minimise(IResidualFunction f, ReadOnlySpan<double> start, MinimiserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        var squares = new HalfSquares(f);
        var run = new MinimiserRun(nameof(Dogleg), squares.Dimension, start, options ?? new());
        int n = start.Length;
        double[] x = start.ToArray(), point = new double[n], gradient = new double[n], next = new double[n];
        double[] scale = new double[n], step = new double[n];
        double value = squares.Gradient(x, gradient), length = 0;
        Widen(squares, scale);
        double radius = FirstFactor * ScaledNorm(scale, x);
        if (!(radius > 0))
            radius = FirstFactor;
        run.Keeps(ledger =>
        {
            ledger.Keep(ref x, n);
            ledger.Keep(ref gradient, n);
            ledger.Keep(ref scale, n);
            ledger.Keep(ref value);
            ledger.Keep(ref length);
            ledger.Keep(ref radius);
        });
        while (true)
        {
            StopReason? reason = run.Next(x, value, VectorArithmetic.Largest(gradient), length);
            if (reason is not null)
                return run.Result(reason.Value, x);
            squares.Linearise(x);
            if (!WriteStep(squares, gradient, scale, radius, step))
                return run.Result(StopReason.NotFinite, x);
            double size = ScaledNorm(scale, step);
            double promised = -VectorArithmetic.Dot(gradient, step) - (0.5 * squares.SquareAlong(step));
            VectorArithmetic.Combine(step, 1, x, point);
            double there = squares.Gradient(point, next);
            bool finite = double.IsFinite(there) && double.IsFinite(VectorArithmetic.Largest(next));
            // Where the promise drowns in the rounding of the value, the gradient, which has its digits still, decides.
            double noise = 10 * VectorArithmetic.Precision * value;
            double ratio = promised > noise ? (value - there) / promised
                : VectorArithmetic.Norm(next) < VectorArithmetic.Norm(gradient) ? 1 : 0;
            bool taken = ratio > 1e-4 && finite;
            length = VectorArithmetic.Norm(step);
            if (!(ratio >= 0.25) || !taken)
                radius = 0.5 * size;
            else if (ratio > 0.75)
                radius = Math.Max(radius, 2 * size);
            if (!taken)
                continue;
            (x, point, gradient, next, value) = (point, x, next, gradient, there);
            Widen(squares, scale);
        }
    }

    private static bool WriteStep(HalfSquares f, double[] gradient, double[] scale, double radius, double[] step)
    {
        if (!NormalStep.Write(f, step))
            return false;
        double full = ScaledNorm(scale, step);
        if (full <= radius)
            return true;
        int n = step.Length;
        // In the scaled variables D x the gradient is D⁻¹g.
        double[] steepest = new double[n];
        for (int j = 0; j < n; j++)
            steepest[j] = -gradient[j] / (scale[j] * scale[j]);
        double down = -VectorArithmetic.Dot(gradient, steepest), along = f.SquareAlong(steepest);
        double cauchy = along > 0 ? down / along : double.PositiveInfinity, reach = ScaledNorm(scale, steepest);
        if (!(cauchy * reach < radius))
        {
            VectorArithmetic.Scale(steepest, radius / reach, step);
            return true;
        }
        VectorArithmetic.Scale(steepest, cauchy, steepest);
        double cc = 0, cd = 0, dd = 0;
        for (int j = 0; j < n; j++)
        {
            double c = scale[j] * steepest[j], d = scale[j] * (step[j] - steepest[j]);
            (cc, cd, dd) = (cc + (c * c), cd + (c * d), dd + (d * d));
        }
        // The root in [0, 1] of ‖c + t d‖² = Δ².
        double left = (radius * radius) - cc, root = Math.Sqrt(Math.Max(0, (cd * cd) + (dd * left)));
        double t = cd > 0 ? left / (cd + root) : (root - cd) / dd;
        for (int j = 0; j < n; j++)
            step[j] = steepest[j] + (t * (step[j] - steepest[j]));
        return true;
    }

    private static void Widen(HalfSquares f, double[] scale)
    {
        int n = scale.Length;
        for (int j = 0; j < n; j++)
        {
            double norm = 0;
            for (int i = 0; i < f.Residuals.Length; i++)
                norm = double.Hypot(norm, f.Jacobian[(i * n) + j]);
            scale[j] = Math.Max(scale[j], norm);
            if (scale[j] == 0)
                scale[j] = 1;
        }
    }

    private static double ScaledNorm(double[] scale, double[] v)
    {
        double norm = 0;
        for (int j = 0; j < v.Length; j++)
            norm = double.Hypot(norm, scale[j] * v[j]);
        return norm;
    }
}
