namespace Leibniz.Optimization.Smooth;

/// <summary>The history of one run, its best point, and the rules by which it stops.</summary>
internal sealed class MinimiserRun
{
    private readonly string _method;
    private readonly MinimiserOptions _options;
    private readonly List<MinimiserProgress> _history = [];
    private double[] _best;
    private Action<StateLedger> _keep = static _ => { };
    private int _last;
    private double _bestValue = double.PositiveInfinity;
    private double _bestGradientNorm = double.NaN;

    public MinimiserRun(string method, int dimension, ReadOnlySpan<double> start, MinimiserOptions options)
    {
        options.Check(method);
        CheckStart(method, dimension, start);
        (_method, _options, _last) = (method, options, options.MaxIterations);
        _best = start.ToArray();
    }

    public int Iteration { get; private set; } = -1;

    /// <summary>Takes what a run is at the head of its loop, lists it for the state at the end, and goes on from the state that the
    /// options give.</summary>
    /// <param name="keep">Lists the run's numbers; called for saving them and for reading them back.</param>
    public void Keeps(Action<StateLedger> keep)
    {
        _keep = keep;
        if (_options.Resume is not { } state)
            return;
        StateLedger.Restore(_method, state, Keep);
        _last = (int)Math.Min((long)Iteration + _options.MaxIterations, int.MaxValue);
        // The head of the loop tells of this iteration once more.
        Iteration--;
    }

    public static void CheckStart(string method, int dimension, ReadOnlySpan<double> start)
    {
        if (start.IsEmpty)
            throw new ArgumentException($"{method}: the start is empty; it must have at least one number.", nameof(start));
        if (dimension >= 0 && dimension != start.Length)
            throw new ArgumentException($"{method}: the start has {start.Length} numbers, the function takes {dimension}.", nameof(start));
        for (int j = 0; j < start.Length; j++)
        {
            if (!double.IsFinite(start[j]))
                throw new ArgumentException($"{method}: the start must be finite; number {j} is {start[j]}.", nameof(start));
        }
    }

    /// <summary>Records an iterate; returns why the run is over, or null where it goes on.</summary>
    public StopReason? Next(ReadOnlySpan<double> x, double value, double gradientNorm, double stepNorm)
    {
        var line = new MinimiserProgress(++Iteration, value, gradientNorm, stepNorm);
        _history.Add(line);
        _options.Progress?.Report(line);
        if (Iteration == 0 || value <= _bestValue)
        {
            x.CopyTo(_best);
            (_bestValue, _bestGradientNorm) = (value, gradientNorm);
        }
        return value < _options.ValueFloor ? StopReason.Unbounded
            : !double.IsFinite(value) || !double.IsFinite(gradientNorm) ? StopReason.NotFinite
            : gradientNorm <= _options.GradientTolerance ? StopReason.GradientTolerance
            : _options.Cancellation.IsCancellationRequested ? StopReason.Cancelled
            : Iteration >= _last ? StopReason.IterationLimit
            : Iteration > 0 && stepNorm <= _options.StepTolerance * VectorArithmetic.Norm(x) ? StopReason.StepTolerance
            : null;
    }

    /// <summary>The best point, or the last where it has the smaller gradient at a value equal up to rounding.</summary>
    public MinimiserResult Result(StopReason reason, double[] last)
    {
        MinimiserProgress end = _history[^1];
        MinimiserState state = StateLedger.Save(_method, Keep);
        bool finishes = reason is StopReason.GradientTolerance or StopReason.StepTolerance or StopReason.NoProgress;
        return finishes && end.Value <= _bestValue + (1e-6 * Math.Abs(_bestValue)) && end.GradientNorm <= _bestGradientNorm
            ? new(last, end.Value, end.GradientNorm, reason, _history) { State = state }
            : new(_best, _bestValue, _bestGradientNorm, reason, _history) { State = state };
    }

    private void Keep(StateLedger ledger)
    {
        int iteration = Iteration;
        ledger.Keep(ref iteration);
        Iteration = iteration;
        ledger.Keep(ref _best, _best.Length);
        ledger.Keep(ref _bestValue);
        ledger.Keep(ref _bestGradientNorm);
        _keep(ledger);
    }
}
