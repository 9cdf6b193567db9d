namespace Leibniz.Optimization.Smooth;

/// <summary>A method that moves parameters by one gradient at a time: as a step-wise updater for stochastic training, or
/// as a minimiser of a function.</summary>
/// <remarks>An updater owns its moments, one number a parameter each; a warm <see cref="Step"/> allocates nothing. One
/// updater serves one set of parameters and must not run on two threads at once. The same gradients give the same
/// bits.</remarks>
public abstract class GradientUpdater
{
    private double _rate;

    private protected GradientUpdater(double rate) => Rate = rate;

    /// <summary>The learning rate, &gt; 0; may be changed between steps.</summary>
    /// <exception cref="ArgumentException">The rate is not positive and finite.</exception>
    public double Rate
    {
        get => _rate;
        set => _rate = value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentException($"{GetType().Name}: the rate must be positive and finite; came {value}.", nameof(value));
    }

    /// <summary>A factor of the rate by the number of steps made before, ≥ 0; null for a constant rate.</summary>
    public Func<long, double>? Schedule { get; init; }

    /// <summary>The number of steps made since the last <see cref="Reset"/>.</summary>
    public long Steps { get; private set; }

    /// <summary>The length of the parameters, −1 before the first step.</summary>
    private protected int Length { get; private set; } = -1;

    /// <summary>Moves the parameters by one step.</summary>
    /// <param name="gradient">The gradient, or an estimate of it, [n].</param>
    /// <param name="parameters">The parameters, changed in place, [n].</param>
    /// <exception cref="ArgumentException">The lengths differ from each other or from those of the steps before; or a number
    /// of <paramref name="gradient"/> is not finite, or the schedule's factor is negative or not finite. Nothing is changed
    /// then.</exception>
    public void Step(ReadOnlySpan<double> gradient, Span<double> parameters)
    {
        if (gradient.Length != parameters.Length)
        {
            throw new ArgumentException(
                $"{GetType().Name}: the gradient has {gradient.Length} numbers, the parameters have {parameters.Length}.", nameof(gradient));
        }
        if (Length >= 0 && Length != parameters.Length)
        {
            throw new ArgumentException(
                $"{GetType().Name}: the parameters have {parameters.Length} numbers, those of the steps before had {Length}. Call Reset to begin anew.",
                nameof(parameters));
        }
        for (int j = 0; j < gradient.Length; j++)
        {
            if (!double.IsFinite(gradient[j]))
                throw new ArgumentException($"{GetType().Name}: the gradient must be finite; number {j} is {gradient[j]}.", nameof(gradient));
        }
        double factor = Schedule?.Invoke(Steps) ?? 1;
        if (!(factor >= 0) || !double.IsFinite(factor))
            throw new ArgumentException($"{GetType().Name}: the schedule must give factors ≥ 0; it gave {factor} for step {Steps}.", nameof(parameters));
        if (Length < 0)
            Allocate(Length = parameters.Length);
        double rate = Rate * factor;
        Steps++;
        Update(rate, gradient, parameters);
    }

    /// <summary>Forgets all steps made.</summary>
    public void Reset() => (Steps, Length) = (0, -1);

    /// <summary>The best point met from a start; the updater is reset before.</summary>
    /// <remarks>The value may rise on the way. A constant rate ends near the minimum, not at it: give a
    /// <see cref="Schedule"/> that falls, or an iteration limit.</remarks>
    /// <param name="f">The function.</param>
    /// <param name="start">The start, [n]; finite.</param>
    /// <param name="options">Tolerances; null for the defaults. The line search is not used.</param>
    /// <exception cref="ArgumentException">The start is empty, not finite, or its length is not the function's dimension;
    /// or an option is out of its range.</exception>
    public MinimiserResult Minimise(ISmoothFunction f, ReadOnlySpan<double> start, MinimiserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        var run = new MinimiserRun(GetType().Name, f.Dimension, start, options ?? new());
        Reset();
        double[] x = start.ToArray(), before = new double[x.Length], gradient = new double[x.Length];
        double length = 0;
        run.Keeps(ledger =>
        {
            ledger.Keep(ref x, before.Length);
            ledger.Keep(ref length);
            Keep(ledger, before.Length);
        });
        while (true)
        {
            double value = f.Gradient(x, gradient);
            StopReason? reason = run.Next(x, value, VectorArithmetic.Largest(gradient), length);
            if (reason is not null)
                return run.Result(reason.Value, x);
            x.CopyTo(before, 0);
            Step(gradient, x);
            VectorArithmetic.Combine(before, -1, x, before);
            length = VectorArithmetic.Norm(before);
        }
    }

    /// <summary>The steps made and the moments, so that training can go on from them in another process; the parameters are the
    /// caller's to keep.</summary>
    public MinimiserState Save() => StateLedger.Save(GetType().Name, ledger => Keep(ledger, Math.Max(Length, 0)));

    /// <summary>Brings the updater to a state that <see cref="Save"/> took of one with the same settings.</summary>
    /// <param name="state">The state.</param>
    /// <exception cref="ArgumentException">Another method saved the state, or it does not hold this method's numbers.</exception>
    public void Restore(MinimiserState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        StateLedger.Restore(GetType().Name, state, ledger => Keep(ledger, state.Vectors.Count > 0 ? state.Vectors[0].Length : 0));
    }

    /// <summary>Lists the moments of n parameters.</summary>
    private protected abstract void KeepMoments(StateLedger ledger, int n);

    private void Keep(StateLedger ledger, int n)
    {
        long steps = Steps;
        int length = Length;
        ledger.Keep(ref steps);
        ledger.Keep(ref length);
        (Steps, Length) = (steps, length);
        if (Length >= 0)
            KeepMoments(ledger, n);
    }

    /// <summary>Makes the moments, all zero, of n parameters.</summary>
    private protected abstract void Allocate(int n);

    /// <summary>Moves the parameters; <see cref="Steps"/> counts this step already.</summary>
    private protected abstract void Update(double rate, ReadOnlySpan<double> gradient, Span<double> parameters);

    /// <summary>Refuses a decay that is not in [0, 1).</summary>
    private protected static double CheckDecay(double decay, string name) =>
        decay is >= 0 and < 1 ? decay : throw new ArgumentException($"{name} must be in [0, 1); came {decay}.", name);

    /// <summary>Refuses a number that is not finite and ≥ 0.</summary>
    private protected static double CheckNonnegative(double number, string name) =>
        number >= 0 && double.IsFinite(number)
            ? number
            : throw new ArgumentException($"{name} must be ≥ 0 and finite; came {number}.", name);
}
