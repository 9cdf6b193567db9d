using MathNet.Numerics.LinearAlgebra;
using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The Cholesky factor L of I + s·M, M symmetric: solves (I + s·M)x = b in place, without allocation.</summary>
internal sealed class CholeskyFactor
{
    // L column after column, so that both substitutions run along a column.
    private readonly double[] columns;
    private readonly int size;

    /// <summary>Factors I + shift·matrix.</summary>
    /// <param name="matrix">M, [n, n], symmetric, row after row.</param>
    /// <param name="size">n.</param>
    /// <param name="shift">The factor s.</param>
    /// <exception cref="ArgumentException">The sum is not positive definite.</exception>
    public CholeskyFactor(double[] matrix, int size, double shift)
    {
        (this.size, Shift) = (size, shift);
        var sum = new double[matrix.Length];
        for (int i = 0; i < matrix.Length; i++)
            sum[i] = (shift * matrix[i]) + (i % (size + 1) == 0 ? 1 : 0);
        columns = Matrix<double>.Build.Dense(size, size, sum).Cholesky().Factor.ToColumnMajorArray();
    }

    /// <summary>The factor s.</summary>
    public double Shift { get; }

    /// <summary>Replaces b by (I + s·M)⁻¹b.</summary>
    public void Solve(Span<double> b)
    {
        for (int j = 0; j < size; j++)
        {
            ReadOnlySpan<double> column = columns.AsSpan(j * size, size);
            b[j] /= column[j];
            AddScaled(b[(j + 1)..], -b[j], column[(j + 1)..], b[(j + 1)..]);
        }
        for (int j = size - 1; j >= 0; j--)
        {
            ReadOnlySpan<double> column = columns.AsSpan(j * size, size);
            b[j] = (b[j] - Dot(column[(j + 1)..], b[(j + 1)..])) / column[j];
        }
    }
}
