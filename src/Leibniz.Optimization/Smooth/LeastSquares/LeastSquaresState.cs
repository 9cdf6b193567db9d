using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Optimization.Smooth;

/// <summary>The point of a least-squares run with its weighted residuals and Jacobian.</summary>
internal sealed class LeastSquaresState
{
    private readonly IResidualFunction _f;
    private readonly LeastSquaresOptions _options;
    private readonly double[] _residuals;
    private readonly Linearisation _linear;
    private readonly bool[] _held;
    private readonly Box _box;
    private double[] _scale;
    private readonly double[] _gradient;
    private readonly double[] _weights;
    private double[] _x;

    public LeastSquaresState(IResidualFunction f, ReadOnlySpan<double> start, LeastSquaresOptions options)
    {
        int n = f.Parameters, m = f.Residuals;
        MinimiserRun.CheckStart("LevenbergMarquardt", n, start);
        if (!(options.LossScale > 0) || !(options.Damping > 0))
            throw new ArgumentException("LevenbergMarquardt: the loss's scale and the damping must be positive.", nameof(options));
        if (!(options.StepTolerance >= 0) || options.MaxIterations < 0)
            throw new ArgumentException("LevenbergMarquardt: the tolerance and the number of iterations must be ≥ 0.", nameof(options));
        _box = new Box("LevenbergMarquardt", n, options.Lower, options.Upper);
        (_f, _options) = (f, options);
        _linear = !options.Sparse ? new DenseLinearisation(f)
            : f is ISparseResidualFunction sparse ? new SparseLinearisation(sparse)
            : throw new ArgumentException(
                "LevenbergMarquardt: Sparse needs residuals that are an ISparseResidualFunction, such as ColouredResiduals.", nameof(options));
        (_residuals, _weights) = (new double[m], new double[m]);
        (_scale, _gradient, _held) = (new double[n], new double[n], new bool[n]);
        _x = start.ToArray();
        _box.Clamp(_x);
    }

    public double Value { get; private set; } = double.NaN;

    public double GradientNorm { get; private set; } = double.NaN;

    public double ScaledPoint => ScaledNorm(Vector<double>.Build.Dense(_x));

    public bool Linearise()
    {
        int n = _x.Length;
        _linear.Evaluate(_x, _residuals);
        Value = Sum(_residuals);
        double c = _options.LossScale;
        for (int i = 0; i < _residuals.Length; i++)
        {
            double weight = _options.Loss.Slope(_residuals[i] / c * (_residuals[i] / c)), root = Math.Sqrt(weight);
            _weights[i] = root;
            _residuals[i] *= root;
            _linear.ScaleRow(i, root);
        }
        _linear.TransposeMultiply(_residuals, _gradient);
        _linear.WidenToColumnNorms(_scale);
        GradientNorm = 0;
        for (int j = 0; j < n; j++)
        {
            if (!Held(j))
                GradientNorm = Math.Max(GradientNorm, Math.Abs(_gradient[j]));
        }
        return double.IsFinite(Value) && double.IsFinite(GradientNorm) && Array.TrueForAll(_scale, double.IsFinite);
    }

    /// <summary>Lists the point and the scale; what follows from the point is taken there anew.</summary>
    public void Keep(StateLedger ledger)
    {
        ledger.Keep(ref _x, _gradient.Length);
        ledger.Keep(ref _scale, _gradient.Length);
    }

    public Vector<double> Step(double damping) => Solve(_residuals, damping);

    // The second derivative of the residuals along the step, by a difference of the residuals against the exact slope.
    public Vector<double>? Correction(Vector<double> step, double damping, double h)
    {
        var probe = new double[_residuals.Length];
        var at = new double[_x.Length];
        for (int j = 0; j < at.Length; j++)
        {
            at[j] = _x[j] + (h * step[j]);
            // The residuals are never asked outside the bounds.
            if (at[j] < _box.Lower[j] || at[j] > _box.Upper[j])
                return Vector<double>.Build.Dense(at.Length);
        }
        _f.Evaluate(at, probe);
        var slopes = new double[probe.Length];
        _linear.Multiply(step.AsArray() ?? step.ToArray(), slopes);
        for (int i = 0; i < probe.Length; i++)
        {
            probe[i] = 2 / h * ((((probe[i] * _weights[i]) - _residuals[i]) / h) - slopes[i]);
            if (!double.IsFinite(probe[i]))
                return null;
        }
        return Solve(probe, damping);
    }

    // ½(‖r‖² − ‖r + Js‖²) of a damped step, written as −gᵀs − ½‖Js‖².
    public double Predicted(Vector<double> step, double damping)
    {
        double scaled = ScaledNorm(step), along = 0;
        for (int j = 0; j < step.Count; j++)
            along -= _gradient[j] * step[j];
        return 0.5 * (along + (damping * scaled * scaled));
    }

    public double ScaledNorm(Vector<double> v)
    {
        double norm = 0;
        for (int j = 0; j < v.Count; j++)
            norm = double.Hypot(norm, _scale[j] * v[j]);
        return norm;
    }

    public double[] Moved(Vector<double> step)
    {
        var moved = new double[_x.Length];
        for (int j = 0; j < moved.Length; j++)
            moved[j] = _box.Clamp(j, _x[j] + step[j]);
        return moved;
    }

    public double ValueAt(double[] x)
    {
        var residuals = new double[_residuals.Length];
        _f.Evaluate(x, residuals);
        return Sum(residuals);
    }

    public bool MoveTo(double[] x)
    {
        double[] before = _x;
        _x = x;
        if (Linearise())
            return true;
        _x = before;
        Linearise();
        return false;
    }

    public MinimiserResult Result(StopReason reason, IReadOnlyList<MinimiserProgress> history, MinimiserState state) =>
        new([.. _x], Value, GradientNorm, reason, history) { State = state };

    private Vector<double> Solve(double[] right, double damping)
    {
        for (int j = 0; j < _held.Length; j++)
            _held[j] = Held(j) || _scale[j] == 0;
        return Vector<double>.Build.Dense(_linear.Solve(right, _scale, _held, damping));
    }

    // At a bound, with the descent leading out of it.
    private bool Held(int j) =>
        (_x[j] <= _box.Lower[j] && _gradient[j] > 0) || (_x[j] >= _box.Upper[j] && _gradient[j] < 0);

    private double Sum(double[] residuals)
    {
        double c = _options.LossScale, sum = 0;
        foreach (double r in residuals)
            sum += _options.Loss.Value(r / c * (r / c));
        return 0.5 * c * c * sum;
    }
}
