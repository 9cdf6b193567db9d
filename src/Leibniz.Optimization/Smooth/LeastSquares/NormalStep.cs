using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Leibniz.Optimization.Smooth;

/// <summary>The step s of least norm that minimises ‖J s + r‖: the Gauss–Newton step.</summary>
internal static class NormalStep
{
    /// <summary>Writes the step; false where the Jacobian or the residuals are not finite.</summary>
    /// <remarks>By a QR factorisation of J with columns scaled to length 1; where its triangle is singular to working
    /// precision, by the singular value decomposition, whose values under max(m, n)·2⁻⁵²·σ₁ count as 0.</remarks>
    public static bool Write(HalfSquares f, Span<double> step)
    {
        int n = step.Length, m = f.Residuals.Length;
        if (!Array.TrueForAll(f.Jacobian, double.IsFinite) || !Array.TrueForAll(f.Residuals, double.IsFinite))
            return false;
        Matrix<double> matrix = Matrix<double>.Build.Dense(m, n, (i, j) => f.Jacobian[(i * n) + j]);
        Vector<double> target = Vector<double>.Build.Dense(m, i => -f.Residuals[i]);
        double[] scale = [.. matrix.ColumnNorms(2).Select(v => v > 0 ? v : 1)];
        for (int j = 0; j < n; j++)
            matrix.SetColumn(j, matrix.Column(j) / scale[j]);
        Vector<double> solution = FullRank(matrix, target) ?? LeastNorm(matrix, target);
        for (int j = 0; j < n; j++)
            step[j] = solution[j] / scale[j];
        return true;
    }

    private static Vector<double>? FullRank(Matrix<double> matrix, Vector<double> target)
    {
        if (matrix.RowCount < matrix.ColumnCount)
            return null;
        QR<double> factors = matrix.QR(QRMethod.Thin);
        double least = matrix.RowCount * VectorArithmetic.Precision;
        Vector<double> diagonal = factors.R.Diagonal();
        return diagonal.AbsoluteMinimum() > least * diagonal.AbsoluteMaximum() ? factors.Solve(target) : null;
    }

    private static Vector<double> LeastNorm(Matrix<double> matrix, Vector<double> target)
    {
        Svd<double> factors = matrix.Svd();
        double least = Math.Max(matrix.RowCount, matrix.ColumnCount) * VectorArithmetic.Precision * factors.S[0];
        Vector<double> solution = Vector<double>.Build.Dense(matrix.ColumnCount);
        for (int k = 0; k < factors.S.Count && factors.S[k] > least; k++)
            solution += factors.U.Column(k).DotProduct(target) / factors.S[k] * factors.VT.Row(k);
        return solution;
    }
}
