using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Leibniz.Optimization.Smooth;

/// <summary>The point of a least-squares run with its weighted residuals and Jacobian.</summary>
internal sealed class LeastSquaresState
{
    private readonly IResidualFunction _f;
    private readonly LeastSquaresOptions _options;
    private readonly double[] _residuals;
    private readonly double[] _jacobian;
    private readonly double[] _scale;
    private readonly double[] _gradient;
    private readonly double[] _weights;
    private double[] _x;

    public LeastSquaresState(IResidualFunction f, ReadOnlySpan<double> start, LeastSquaresOptions options)
    {
        int n = f.Parameters, m = f.Residuals;
        if (start.Length != n)
            throw new ArgumentException($"LevenbergMarquardt: the start has {start.Length} numbers, the residuals take {n}.", nameof(start));
        foreach (double v in start)
        {
            if (!double.IsFinite(v))
                throw new ArgumentException($"LevenbergMarquardt: the start must be finite, came {v}.", nameof(start));
        }
        if (!(options.LossScale > 0) || !(options.Damping > 0))
            throw new ArgumentException("LevenbergMarquardt: the loss's scale and the damping must be positive.", nameof(options));
        if ((options.Lower is { } lower && lower.Length != n) || (options.Upper is { } upper && upper.Length != n))
            throw new ArgumentException($"LevenbergMarquardt: bounds must have {n} numbers.", nameof(options));
        for (int j = 0; j < n; j++)
        {
            if (options.Lower?[j] > options.Upper?[j])
                throw new ArgumentException($"LevenbergMarquardt: the lower bound of parameter {j} is above its upper bound.", nameof(options));
        }
        (_f, _options) = (f, options);
        (_residuals, _jacobian, _weights) = (new double[m], new double[m * n], new double[m]);
        (_scale, _gradient) = (new double[n], new double[n]);
        _x = start.ToArray();
        for (int j = 0; j < n; j++)
            _x[j] = Clamped(j, _x[j]);
    }

    public double Value { get; private set; } = double.NaN;

    public double GradientNorm { get; private set; } = double.NaN;

    public double ScaledPoint => ScaledNorm(Vector<double>.Build.Dense(_x));

    public bool Linearise()
    {
        int n = _x.Length;
        _f.Jacobian(_x, _residuals, _jacobian);
        Value = Sum(_residuals);
        double c = _options.LossScale;
        Array.Clear(_gradient);
        for (int i = 0; i < _residuals.Length; i++)
        {
            double weight = _options.Loss.Slope(_residuals[i] / c * (_residuals[i] / c)), root = Math.Sqrt(weight);
            _weights[i] = root;
            _residuals[i] *= root;
            for (int j = 0; j < n; j++)
            {
                ref double entry = ref _jacobian[(i * n) + j];
                entry *= root;
                _gradient[j] += entry * _residuals[i];
            }
        }
        GradientNorm = 0;
        for (int j = 0; j < n; j++)
        {
            double norm = 0;
            for (int i = 0; i < _residuals.Length; i++)
                norm = double.Hypot(norm, _jacobian[(i * n) + j]);
            _scale[j] = Math.Max(_scale[j], norm);
            if (!Held(j))
                GradientNorm = Math.Max(GradientNorm, Math.Abs(_gradient[j]));
        }
        return double.IsFinite(Value) && double.IsFinite(GradientNorm) && Array.TrueForAll(_scale, double.IsFinite);
    }

    public Vector<double> Step(double damping) => Solve(_residuals, damping);

    // The second derivative of the residuals along the step, by a difference of the residuals against the exact slope.
    public Vector<double>? Correction(Vector<double> step, double damping, double h)
    {
        var probe = new double[_residuals.Length];
        var at = new double[_x.Length];
        for (int j = 0; j < at.Length; j++)
            at[j] = _x[j] + (h * step[j]);
        _f.Evaluate(at, probe);
        for (int i = 0; i < probe.Length; i++)
        {
            double slope = 0;
            for (int j = 0; j < at.Length; j++)
                slope += _jacobian[(i * at.Length) + j] * step[j];
            probe[i] = 2 / h * ((((probe[i] * _weights[i]) - _residuals[i]) / h) - slope);
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
            moved[j] = Clamped(j, _x[j] + step[j]);
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

    public MinimiserResult Result(StopReason reason, IReadOnlyList<MinimiserProgress> history) =>
        new([.. _x], Value, GradientNorm, reason, history);

    private Vector<double> Solve(double[] right, double damping)
    {
        int n = _x.Length, m = right.Length, rows = Math.Max(m, n) + n;
        Matrix<double> matrix = Matrix<double>.Build.Dense(rows, n);
        Vector<double> target = Vector<double>.Build.Dense(rows);
        double root = Math.Sqrt(damping);
        for (int i = 0; i < m; i++)
            target[i] = -right[i];
        for (int j = 0; j < n; j++)
        {
            bool held = Held(j) || _scale[j] == 0;
            for (int i = 0; i < m && !held; i++)
                matrix[i, j] = _jacobian[(i * n) + j] / _scale[j];
            matrix[rows - n + j, j] = held ? 1 : root;
        }
        QR<double> factors = matrix.QR(QRMethod.Thin);
        Vector<double> step = factors.Solve(target);
        for (int j = 0; j < n; j++)
            step[j] = _scale[j] == 0 || Held(j) ? 0 : step[j] / _scale[j];
        return step;
    }

    // At a bound, with the descent leading out of it.
    private bool Held(int j) =>
        (_options.Lower is { } lower && _x[j] <= lower[j] && _gradient[j] > 0)
        || (_options.Upper is { } upper && _x[j] >= upper[j] && _gradient[j] < 0);

    private double Clamped(int j, double v) =>
        Math.Min(Math.Max(v, _options.Lower?[j] ?? double.NegativeInfinity), _options.Upper?[j] ?? double.PositiveInfinity);

    private double Sum(double[] residuals)
    {
        double c = _options.LossScale, sum = 0;
        foreach (double r in residuals)
            sum += _options.Loss.Value(r / c * (r / c));
        return 0.5 * c * c * sum;
    }
}
