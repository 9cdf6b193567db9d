namespace Leibniz.Optimization.Smooth;

/// <summary>One run of the augmented Lagrangian method.</summary>
internal sealed class ConstrainedRun
{
    private readonly ConstrainedOptions _options;
    private readonly ConstraintBlock _equalities;
    private readonly ConstraintBlock _inequalities;
    private readonly AugmentedFunction _augmented;
    private readonly Box _box;
    private readonly double[] _gradient;
    private readonly List<ConstrainedProgress> _history = [];
    private double[] _x;
    private double _tolerance;
    private double _before = double.PositiveInfinity;
    private int _stalls;
    private int _done;

    public ConstrainedRun(ISmoothFunction f, ReadOnlySpan<double> start, ConstrainedOptions options)
    {
        int n = start.Length;
        _options = options;
        _box = new Box(nameof(AugmentedLagrangian), n, options.Lower, options.Upper);
        _equalities = new(options.Equalities, inequality: false, n);
        _inequalities = new(options.Inequalities, inequality: true, n);
        _augmented = new(f, _equalities, _inequalities, n);
        _gradient = new double[n];
        _x = start.ToArray();
        _box.Clamp(_x);
    }

    public ConstrainedResult Solve(double growth, double shrinkage, double largestPenalty)
    {
        double value = _augmented.Gradient(_x, _gradient);
        if (!double.IsFinite(value) || !double.IsFinite(VectorArithmetic.Largest(_gradient)))
            return Result(StopReason.NotFinite);
        // Birgin and Martínez 2014, eq. 12.1, with their bounds on the first penalty.
        double violated = _equalities.HalfSquare() + _inequalities.HalfSquare();
        _augmented.Penalty = _options.Penalty ?? Math.Clamp(Math.Abs(_augmented.Objective) / violated, 1e-6, 10);
        if (double.IsNaN(_augmented.Penalty))
            _augmented.Penalty = 10;
        _tolerance = Math.Max(_options.GradientTolerance, 1e-2);
        if (_options.Resume is { } state)
            StateLedger.Restore(nameof(AugmentedLagrangian), state, Keep);
        Evaluate(_done);
        long most = (long)_done + _options.MaxIterations;
        while (true)
        {
            if (_options.Cancellation.IsCancellationRequested)
                return Result(StopReason.Cancelled);
            if (_done >= most)
                return Result(StopReason.IterationLimit);
            _done++;
            MinimiserResult inner = Minimise(_tolerance);
            if (inner.Reason == StopReason.Unbounded)
            {
                _augmented.Value(inner.X);
                bool feasible = Math.Max(_equalities.Violation(), _inequalities.Violation()) <= _options.FeasibilityTolerance;
                if (feasible || _augmented.Penalty >= largestPenalty)
                {
                    _x = inner.X;
                    Evaluate(_done);
                    return Result(StopReason.Unbounded);
                }
                // The penalty was too weak to hold the point back: try again from where this began.
                _augmented.Penalty *= growth;
                continue;
            }
            _x = inner.X;
            Evaluate(_done);
            double failure = Math.Max(_equalities.Failure(_augmented.Penalty), _inequalities.Failure(_augmented.Penalty));
            double norm = _history[^1].GradientNorm;
            if (inner.Reason is StopReason.Cancelled or StopReason.NotFinite or StopReason.NoDescent)
                return Result(inner.Reason);
            if (failure <= _options.FeasibilityTolerance)
            {
                if (norm <= _options.GradientTolerance)
                    return Result(StopReason.GradientTolerance);
                // Rounding hides the rest: the same tolerance was asked for, and not reached, three times.
                if (_tolerance == _options.GradientTolerance && inner.Converged && ++_stalls == 3)
                    return Result(StopReason.NoProgress);
            }
            else if (_augmented.Penalty >= largestPenalty)
            {
                return Result(StopReason.Infeasible);
            }
            _equalities.Update();
            _inequalities.Update();
            if (failure > _options.FeasibilityTolerance && failure > shrinkage * _before)
                _augmented.Penalty *= growth;
            _before = failure;
            _tolerance = Math.Max(_options.GradientTolerance, 0.1 * _tolerance);
        }
    }

    private MinimiserResult Minimise(double tolerance) => LimitedMemoryBfgsBounded.Minimise(
        _augmented, _x, _options.Lower, _options.Upper,
        new()
        {
            GradientTolerance = tolerance,
            MaxIterations = _options.MaxInnerIterations,
            ValueFloor = _options.ValueFloor,
            Cancellation = _options.Cancellation,
        });

    private void Evaluate(int iteration)
    {
        _augmented.Gradient(_x, _gradient);
        var line = new ConstrainedProgress(
            iteration, _augmented.Objective, Math.Max(_equalities.Violation(), _inequalities.Violation()),
            _box.ProjectedGradient(_x, _gradient), _augmented.Penalty);
        _history.Add(line);
        _options.Progress?.Report(line);
    }

    private ConstrainedResult Result(StopReason reason)
    {
        ConstrainedProgress end = _history.Count > 0 ? _history[^1] : new(0, _augmented.Objective, double.NaN, double.NaN, 0);
        return new(
            _x, end.Value, end.Violation, end.GradientNorm, [.. _equalities.Next], [.. _inequalities.Next], reason, _history)
        {
            State = StateLedger.Save(nameof(AugmentedLagrangian), Keep),
        };
    }

    private void Keep(StateLedger ledger)
    {
        double penalty = _augmented.Penalty;
        ledger.Keep(ref _done);
        ledger.Keep(ref _stalls);
        ledger.Keep(ref _tolerance);
        ledger.Keep(ref _before);
        ledger.Keep(ref penalty);
        ledger.Keep(ref _x, _x.Length);
        _equalities.Keep(ledger);
        _inequalities.Keep(ledger);
        _augmented.Penalty = penalty;
    }
}
