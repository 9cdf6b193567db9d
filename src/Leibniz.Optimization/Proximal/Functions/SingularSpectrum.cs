using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The thin singular value decomposition X = U diag(σ) Vᵀ, and the functions F(X) = U diag(f) Vᵀ built on it.</summary>
/// <remarks>A wide matrix is held transposed, so that U has at least as many rows as V.</remarks>
internal sealed class SingularSpectrum
{
    private readonly Matrix<double> left;
    private readonly Matrix<double> right;
    private readonly bool wide;

    private SingularSpectrum(double[] values, Matrix<double> left, Matrix<double> right, bool wide)
    {
        (Values, this.left, this.right, this.wide) = (values, left, right, wide);
    }

    /// <summary>The singular values, descending; those within rounding of 0, under 2⁻⁵²·max(m, n)·σ₁, are 0.</summary>
    public double[] Values { get; }

    /// <summary>Decomposes X, [rows, columns] row after row.</summary>
    public static SingularSpectrum Of(ReadOnlySpan<double> x, int rows, int columns)
    {
        // Divided by the largest number, no square on the way overflows or vanishes.
        double largest = Membership.Largest(x), scale = largest == 0 ? 1 : largest;
        bool wide = rows < columns;
        Matrix<double> tall = Read(x, rows, columns, scale, wide);
        // A tall matrix is first brought to its square factor R, so that no m×m matrix is formed.
        Matrix<double>? basis = null;
        if (tall.RowCount > tall.ColumnCount)
        {
            QR<double> factors = tall.QR(QRMethod.Thin);
            (basis, tall) = (factors.Q, factors.R);
        }
        Svd<double> decomposition = tall.Svd(true);
        double[] values = decomposition.S.ToArray();
        double smallest = Math.ScaleB(Math.Max(rows, columns) * values[0], -52);
        for (int i = 0; i < values.Length; i++)
            values[i] = values[i] <= smallest ? 0 : values[i] * scale;
        Matrix<double> left = basis is null ? decomposition.U : basis.Multiply(decomposition.U);
        return new SingularSpectrum(values, left, decomposition.VT.Transpose(), wide);
    }

    /// <summary>Writes U diag(f) Vᵀ, row after row.</summary>
    public void Compose(ReadOnlySpan<double> f, Span<double> result)
    {
        Matrix<double> scaled = left.Clone();
        for (int k = 0; k < f.Length; k++)
        {
            for (int i = 0; i < scaled.RowCount; i++)
                scaled[i, k] *= f[k];
        }
        Write(scaled.TransposeAndMultiply(right), result);
    }

    /// <summary>Writes the derivative of U diag(f(σ)) Vᵀ in a direction H.</summary>
    /// <remarks>
    /// With C = UᵀHV it is U(Γ ∘ (C + Cᵀ)/2 + Δ ∘ (C − Cᵀ)/2)Vᵀ + (HV − UC) diag(f/σ) Vᵀ, where Γᵢⱼ = (fᵢ − fⱼ)/(σᵢ − σⱼ), given, and
    /// Δᵢⱼ = (fᵢ + fⱼ)/(σᵢ + σⱼ); where a denominator is 0, Γ stands for Δᵢⱼ and Γᵢᵢ for fᵢ/σᵢ (Lewis and
    /// Sendov, Nonsmooth analysis of singular values, 2005; the zero-safe form by Candès, Sing-Long and Trzasko, Unbiased risk
    /// estimates for singular value thresholding, 2013).
    /// </remarks>
    public void Differentiate(ReadOnlySpan<double> f, Func<int, int, double> difference, ReadOnlySpan<double> direction, Span<double> result)
    {
        (int rows, int columns) = wide ? (right.RowCount, left.RowCount) : (left.RowCount, right.RowCount);
        Matrix<double> h = Read(direction, rows, columns, 1, wide), hv = h.Multiply(right), c = left.TransposeThisAndMultiply(hv);
        Matrix<double> beyond = hv - left.Multiply(c), middle = Matrix<double>.Build.Dense(f.Length, f.Length);
        for (int i = 0; i < f.Length; i++)
        {
            double ratio = Values[i] == 0 ? difference(i, i) : f[i] / Values[i];
            for (int k = 0; k < beyond.RowCount; k++)
                beyond[k, i] *= ratio;
            for (int j = 0; j < f.Length; j++)
            {
                double gamma = difference(i, j), total = Values[i] + Values[j], delta = total == 0 ? gamma : (f[i] + f[j]) / total;
                middle[i, j] = (gamma * (c[i, j] + c[j, i]) / 2) + (delta * (c[i, j] - c[j, i]) / 2);
            }
        }
        Write((left.Multiply(middle) + beyond).TransposeAndMultiply(right), result);
    }

    private static Matrix<double> Read(ReadOnlySpan<double> x, int rows, int columns, double scale, bool wide)
    {
        Matrix<double> matrix = Matrix<double>.Build.Dense(wide ? columns : rows, wide ? rows : columns);
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
                matrix[wide ? j : i, wide ? i : j] = x[(i * columns) + j] / scale;
        }
        return matrix;
    }

    private void Write(Matrix<double> matrix, Span<double> result)
    {
        int rows = wide ? matrix.ColumnCount : matrix.RowCount, columns = wide ? matrix.RowCount : matrix.ColumnCount;
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
                result[(i * columns) + j] = wide ? matrix[j, i] : matrix[i, j];
        }
    }
}
