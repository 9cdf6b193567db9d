using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Optimization.Smooth;

/// <summary>Minimises ½ Σ c²ρ(rᵢ(x)²/c²) within bounds by damped Gauss–Newton steps.</summary>
/// <remarks>The step solves min ‖J s + r‖² + λ‖D s‖² by a QR factorisation, D the largest column norms of J met; with
/// <see cref="LeastSquaresOptions.Sparse"/> by the sparse normal equations, refined. It is corrected by geodesic acceleration where that is small. A robust loss weights the rows by √ρ′ (iteratively reweighted).
/// Near the minimum, where the value no longer shows progress, undamped steps go on while they shorten. Sources: Moré 1978;
/// Nielsen 1999, eq. 2.21 (damping); Transtrum and Sethna 2012, eq. 5 (acceleration).</remarks>
public static class LevenbergMarquardt
{
    // Transtrum and Sethna 2012: the correction is trusted up to 2‖a‖/‖v‖ = 0.75; the second difference takes a tenth of
    // the step.
    private const double LargestCorrection = 0.75;
    private const double DifferenceStep = 0.1;

    /// <summary>The minimum reached from a start.</summary>
    /// <param name="f">The residuals.</param>
    /// <param name="start">The start, [n]; moved into the bounds.</param>
    /// <param name="options">Tolerances, loss and bounds; null for the defaults.</param>
    /// <returns>The best point, with the value ½ Σ c²ρ(rᵢ²/c²).</returns>
    /// <exception cref="ArgumentException">A length differs from n, a bound is above its other, a number of
    /// <paramref name="start"/> is not finite, the scale or the damping is not positive, or
    /// <see cref="LeastSquaresOptions.Sparse"/> is asked of residuals that are not sparse.</exception>
    public static MinimiserResult Minimise(IResidualFunction f, ReadOnlySpan<double> start, LeastSquaresOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        options ??= new();
        var state = new LeastSquaresState(f, start, options);
        var history = new List<MinimiserProgress>();
        double damping = options.Damping, growth = 2, lastLength = 0;
        int trial = 0;
        if (options.Resume is { } resume)
            StateLedger.Restore(nameof(LevenbergMarquardt), resume, Keep);
        if (!state.Linearise())
            return Result(StopReason.NotFinite);
        long most = (long)trial + options.MaxIterations;
        Record(trial, lastLength);
        while (++trial <= most)
        {
            if (options.Cancellation.IsCancellationRequested)
                return Result(StopReason.Cancelled);
            if (state.GradientNorm == 0)
                return Result(StopReason.GradientTolerance);
            Vector<double> step = state.Step(damping);
            double predicted = state.Predicted(step, damping);
            bool usable = true;
            if (options.Acceleration)
            {
                Vector<double>? correction = state.Correction(step, damping, DifferenceStep);
                double size = correction is null ? double.PositiveInfinity : 2 * state.ScaledNorm(correction) / state.ScaledNorm(step);
                usable = size <= LargestCorrection;
                if (usable)
                    step += 0.5 * correction!;
            }
            double length = state.ScaledNorm(step), reach = options.StepTolerance * state.ScaledPoint;
            double[] candidate = state.Moved(step);
            double value = usable ? state.ValueAt(candidate) : double.NaN;
            double reduction = state.Value - value;
            // Rounding of the value hides what is left to gain: the gradient, which is exact, leads from here.
            if (predicted <= 1e-12 * state.Value || length <= reach)
                return Polished();
            if (reduction > 0 && double.IsFinite(value) && state.MoveTo(candidate))
            {
                double gain = Math.Min(reduction / predicted, 1);
                damping = Math.Max(damping * Math.Max(1.0 / 5, 1 - Math.Pow((2 * gain) - 1, 3)), 1e-30);
                growth = 2;
                Record(trial, length);
            }
            else
            {
                damping *= growth;
                growth *= 2;
                if (!double.IsFinite(damping) || growth > 1e100)
                    return Polished();
            }
        }
        return Result(StopReason.IterationLimit);

        void Record(int iteration, double length)
        {
            lastLength = length;
            var line = new MinimiserProgress(iteration, state.Value, state.GradientNorm, length);
            history.Add(line);
            options.Progress?.Report(line);
        }

        // At the head of the loop the trial is counted that is still to be made.
        MinimiserResult Result(StopReason reason)
        {
            trial = Math.Max(trial - 1, 0);
            return state.Result(reason, history, StateLedger.Save(nameof(LevenbergMarquardt), Keep));
        }

        MinimiserResult Polished()
        {
            StopReason reason = Polish(state, trial, most, options, Record);
            trial = history[^1].Iteration + 1;
            return Result(reason);
        }

        void Keep(StateLedger ledger)
        {
            ledger.Keep(ref trial);
            ledger.Keep(ref damping);
            ledger.Keep(ref growth);
            ledger.Keep(ref lastLength);
            state.Keep(ledger);
        }
    }

    private static StopReason Polish(
        LeastSquaresState state, int iteration, long most, LeastSquaresOptions options, Action<int, double> record)
    {
        double last = double.PositiveInfinity;
        double limit = state.Value + (1e-9 * state.Value);
        while (iteration < most && !options.Cancellation.IsCancellationRequested)
        {
            Vector<double> step = state.Step(0);
            double length = state.ScaledNorm(step);
            // Written so that a NaN, from a Jacobian without full rank, also ends the loop.
            if (!(length < last) || length == 0)
                break;
            double[] candidate = state.Moved(step);
            double value = state.ValueAt(candidate);
            if (!(value <= limit) || !state.MoveTo(candidate))
                break;
            last = length;
            record(++iteration, length);
        }
        bool small = last <= Math.Sqrt(options.StepTolerance) * state.ScaledPoint;
        return small ? StopReason.StepTolerance
            : options.Cancellation.IsCancellationRequested ? StopReason.Cancelled : StopReason.NoProgress;
    }
}
