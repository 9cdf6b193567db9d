using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Optimization.Smooth;

/// <summary>The limited-memory BFGS matrix B = θI − W M Wᵀ.</summary>
/// <remarks>W = [Y θS] and M⁻¹ = [−D Lᵀ; L θSᵀS], with D and L the diagonal and the strict lower triangle of SᵀY, and
/// θ = yᵀy/sᵀy of the last pair. Source: Byrd, Nocedal and Schnabel 1994, theorem 2.3; Byrd, Lu, Nocedal and Zhu 1995,
/// eq. 3.2–3.4.</remarks>
internal sealed class CompactBfgs(int memory)
{
    private readonly List<(double[] S, double[] Y)> _pairs = [];
    private double[] _middle = [];

    public double Theta { get; private set; } = 1;

    /// <summary>The number of columns of W.</summary>
    public int Columns => 2 * _pairs.Count;

    public void Clear()
    {
        _pairs.Clear();
        _middle = [];
        Theta = 1;
    }

    public void Add(double[] s, double[] y)
    {
        double curvature = VectorArithmetic.Dot(s, y), square = VectorArithmetic.Dot(y, y);
        // Byrd et al. 1995, eq. 3.9: a pair whose curvature is lost in rounding is left out.
        if (!(curvature > double.Epsilon + (VectorArithmetic.Precision * square)) || !double.IsFinite(square / curvature))
            return;
        _pairs.Add((s, y));
        if (_pairs.Count > memory)
            _pairs.RemoveAt(0);
        Theta = square / curvature;
        if (!Factor())
            Clear();
    }

    /// <summary>Writes row i of W.</summary>
    public void Row(int i, Span<double> row)
    {
        int k = _pairs.Count;
        for (int c = 0; c < k; c++)
        {
            row[c] = _pairs[c].Y[i];
            row[k + c] = Theta * _pairs[c].S[i];
        }
    }

    /// <summary>Writes M v.</summary>
    public void Middle(ReadOnlySpan<double> v, Span<double> result)
    {
        for (int r = 0; r < v.Length; r++)
            result[r] = VectorArithmetic.Dot(_middle.AsSpan(r * v.Length, v.Length), v);
    }

    /// <summary>uᵀ M v.</summary>
    public double Product(ReadOnlySpan<double> u, ReadOnlySpan<double> v)
    {
        double sum = 0;
        for (int r = 0; r < v.Length; r++)
            sum += u[r] * VectorArithmetic.Dot(_middle.AsSpan(r * v.Length, v.Length), v);
        return sum;
    }

    /// <summary>The solution of (M⁻¹ − N) v = right, for a symmetric N of W's columns; null where it is singular.</summary>
    public double[]? Solve(double[] n, double[] right)
    {
        int size = Columns;
        Matrix<double> matrix = Inverse() - Matrix<double>.Build.Dense(size, size, n);
        double[] v = matrix.LU().Solve(Vector<double>.Build.Dense(right)).ToArray();
        return Array.TrueForAll(v, double.IsFinite) ? v : null;
    }

    /// <summary>Lists the pairs and what was made of them.</summary>
    public void Keep(StateLedger ledger, int n)
    {
        double theta = Theta;
        ledger.Keep(_pairs, n);
        ledger.Keep(ref _middle, 4 * _pairs.Count * _pairs.Count);
        ledger.Keep(ref theta);
        Theta = theta;
    }

    private bool Factor()
    {
        int size = Columns;
        _middle = Inverse().Inverse().ToRowMajorArray();
        return _middle.Length == size * size && Array.TrueForAll(_middle, double.IsFinite);
    }

    // M⁻¹.
    private Matrix<double> Inverse()
    {
        int k = _pairs.Count;
        Matrix<double> matrix = Matrix<double>.Build.Dense(2 * k, 2 * k);
        for (int r = 0; r < k; r++)
        {
            matrix[r, r] = -VectorArithmetic.Dot(_pairs[r].S, _pairs[r].Y);
            for (int c = 0; c < k; c++)
            {
                matrix[k + r, k + c] = Theta * VectorArithmetic.Dot(_pairs[r].S, _pairs[c].S);
                if (r > c)
                    matrix[k + r, c] = matrix[c, k + r] = VectorArithmetic.Dot(_pairs[r].S, _pairs[c].Y);
            }
        }
        return matrix;
    }
}
