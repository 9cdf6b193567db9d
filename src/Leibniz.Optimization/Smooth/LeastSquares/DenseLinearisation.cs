using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Leibniz.Optimization.Smooth;

/// <summary>A Jacobian stored in full, by rows; its linear problems are solved by a QR factorisation.</summary>
internal sealed class DenseLinearisation(IResidualFunction f) : Linearisation
{
    private readonly double[] _jacobian = new double[f.Residuals * f.Parameters];
    private readonly int _n = f.Parameters;

    public override void Evaluate(double[] x, double[] residuals) => f.Jacobian(x, residuals, _jacobian);

    public override void ScaleRow(int i, double factor)
    {
        foreach (ref double entry in _jacobian.AsSpan(i * _n, _n))
            entry *= factor;
    }

    public override void Multiply(ReadOnlySpan<double> v, Span<double> result)
    {
        for (int i = 0; i < result.Length; i++)
            result[i] = VectorArithmetic.Dot(_jacobian.AsSpan(i * _n, _n), v);
    }

    public override void TransposeMultiply(ReadOnlySpan<double> u, Span<double> result)
    {
        result.Clear();
        for (int i = 0; i < u.Length; i++)
            VectorArithmetic.Combine(_jacobian.AsSpan(i * _n, _n), u[i], result, result);
    }

    public override void WidenToColumnNorms(double[] norms)
    {
        for (int j = 0; j < _n; j++)
        {
            double norm = 0;
            for (int i = j; i < _jacobian.Length; i += _n)
                norm = double.Hypot(norm, _jacobian[i]);
            norms[j] = Math.Max(norms[j], norm);
        }
    }

    public override double[] Solve(double[] right, double[] scale, bool[] held, double damping)
    {
        int m = right.Length, rows = Math.Max(m, _n) + _n;
        Matrix<double> matrix = Matrix<double>.Build.Dense(rows, _n);
        Vector<double> target = Vector<double>.Build.Dense(rows);
        double root = Math.Sqrt(damping);
        for (int i = 0; i < m; i++)
            target[i] = -right[i];
        for (int j = 0; j < _n; j++)
        {
            for (int i = 0; i < m && !held[j]; i++)
                matrix[i, j] = _jacobian[(i * _n) + j] / scale[j];
            matrix[rows - _n + j, j] = held[j] ? 1 : root;
        }
        QR<double> factors = matrix.QR(QRMethod.Thin);
        double[] step = factors.Solve(target).ToArray();
        for (int j = 0; j < _n; j++)
            step[j] = held[j] ? 0 : step[j] / scale[j];
        return step;
    }
}
