using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Leibniz.Optimization.Smooth;

/// <summary>A function as MathNet.Numerics asks for it: a point, and what is known there, computed when it is asked
/// for.</summary>
internal sealed class SmoothObjective(ISmoothFunction f) : IObjectiveFunction
{
    private double[] _point = [];
    private double? _value;
    private Vector<double>? _gradient;
    private Matrix<double>? _hessian;

    public Vector<double> Point => Vector<double>.Build.Dense(_point);

    public double Value => _value ??= f.Value(_point);

    public bool IsGradientSupported => true;

    public bool IsHessianSupported => f is ITwiceDifferentiableFunction;

    public Vector<double> Gradient
    {
        get
        {
            if (_gradient is null)
            {
                var gradient = new double[_point.Length];
                _value = f.Gradient(_point, gradient);
                _gradient = Vector<double>.Build.Dense(gradient);
            }
            return _gradient;
        }
    }

    public Matrix<double> Hessian => _hessian ??= f is ITwiceDifferentiableFunction twice
        ? HessianOf(twice)
        : throw new NotSupportedException(
            "MathNetObjective: this minimiser needs the Hessian; give it a function that is an ITwiceDifferentiableFunction, such as SmoothFunction.Of makes.");

    // A new array: MathNet may go on to change the vector that it gave.
    public void EvaluateAt(Vector<double> point) =>
        (_point, _value, _gradient, _hessian) = (point.ToArray(), null, null, null);

    public IObjectiveFunction CreateNew() => new SmoothObjective(f);

    public IObjectiveFunction Fork() => new SmoothObjective(f)
    {
        _point = _point,
        _value = _value,
        _gradient = _gradient,
        _hessian = _hessian,
    };

    private Matrix<double> HessianOf(ITwiceDifferentiableFunction twice)
    {
        int n = _point.Length;
        double[] unit = new double[n], column = new double[n];
        Matrix<double> hessian = Matrix<double>.Build.Dense(n, n);
        for (int j = 0; j < n; j++)
        {
            unit[j] = 1;
            twice.HessianVector(_point, unit, column);
            hessian.SetColumn(j, column);
            unit[j] = 0;
        }
        return hessian;
    }
}
