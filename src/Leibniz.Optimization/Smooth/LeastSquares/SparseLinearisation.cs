namespace Leibniz.Optimization.Smooth;

/// <summary>A Jacobian stored by its entries; its linear problems are solved by their normal equations.</summary>
/// <remarks>The normal equations square the condition; two refinements with residuals of the problem itself give back the
/// accuracy of a QR factorisation. Source: Björck 1987 (corrected seminormal equations).</remarks>
internal sealed class SparseLinearisation : Linearisation
{
    private const int Refinements = 2;

    private readonly ISparseResidualFunction _f;
    private readonly SparsityPattern _pattern;
    private readonly NormalMatrix _normal;
    private readonly double[] _entries;
    private readonly double[] _scaled;

    public SparseLinearisation(ISparseResidualFunction f)
    {
        (_f, _pattern, _normal) = (f, f.Pattern, new(f.Pattern));
        (_entries, _scaled) = (new double[f.Pattern.Count], new double[f.Pattern.Count]);
    }

    public override void Evaluate(double[] x, double[] residuals) => _f.SparseJacobian(x, residuals, _entries);

    public override void ScaleRow(int i, double factor)
    {
        foreach (ref double entry in _entries.AsSpan(_pattern.Start(i), _pattern.Row(i).Length))
            entry *= factor;
    }

    public override void Multiply(ReadOnlySpan<double> v, Span<double> result) => Multiply(_entries, v, result);

    public override void TransposeMultiply(ReadOnlySpan<double> u, Span<double> result) => TransposeMultiply(_entries, u, result);

    public override void WidenToColumnNorms(double[] norms)
    {
        var found = new double[norms.Length];
        for (int i = 0, k = 0; i < _pattern.Rows; i++)
        {
            foreach (int j in _pattern.Row(i))
                found[j] = double.Hypot(found[j], _entries[k++]);
        }
        for (int j = 0; j < norms.Length; j++)
            norms[j] = Math.Max(norms[j], found[j]);
    }

    public override double[] Solve(double[] right, double[] scale, bool[] held, double damping)
    {
        int n = scale.Length, m = right.Length;
        for (int i = 0, k = 0; i < m; i++)
        {
            foreach (int j in _pattern.Row(i))
            {
                _scaled[k] = held[j] ? 0 : _entries[k] / scale[j];
                k++;
            }
        }
        double[] lambda = [.. held.Select(h => h ? 1 : damping)], step = new double[n], correction = new double[n];
        if (!_normal.Factor(_scaled, lambda))
        {
            Array.Fill(step, double.NaN);
            return step;
        }
        var left = new double[m];
        for (int round = 0; round <= Refinements; round++)
        {
            Multiply(_scaled, step, left);
            for (int i = 0; i < m; i++)
                left[i] = -right[i] - left[i];
            TransposeMultiply(_scaled, left, correction);
            VectorArithmetic.Combine(step, -damping, correction, correction);
            _normal.Solve(correction);
            VectorArithmetic.Combine(correction, 1, step, step);
        }
        for (int j = 0; j < n; j++)
            step[j] = held[j] ? 0 : step[j] / scale[j];
        return step;
    }

    private void Multiply(double[] entries, ReadOnlySpan<double> v, Span<double> result)
    {
        for (int i = 0, k = 0; i < _pattern.Rows; i++)
        {
            double sum = 0;
            foreach (int j in _pattern.Row(i))
                sum += entries[k++] * v[j];
            result[i] = sum;
        }
    }

    private void TransposeMultiply(double[] entries, ReadOnlySpan<double> u, Span<double> result)
    {
        result.Clear();
        for (int i = 0, k = 0; i < _pattern.Rows; i++)
        {
            foreach (int j in _pattern.Row(i))
                result[j] += entries[k++] * u[i];
        }
    }
}
