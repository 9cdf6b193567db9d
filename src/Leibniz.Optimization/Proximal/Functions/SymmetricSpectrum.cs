using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The eigenvalues and eigenvectors of the symmetric part of a square matrix.</summary>
internal sealed class SymmetricSpectrum
{
    private readonly Matrix<double> vectors;
    private readonly int size;

    private SymmetricSpectrum(double[] values, Matrix<double> vectors)
    {
        (Values, this.vectors, size) = (values, vectors, values.Length);
    }

    /// <summary>The eigenvalues, ascending.</summary>
    public double[] Values { get; }

    /// <summary>Decomposes (X + Xᵀ)/2, X [n, n] row after row.</summary>
    public static SymmetricSpectrum Of(ReadOnlySpan<double> x, int size)
    {
        // Divided by the largest number, no square on the way overflows or vanishes.
        double largest = Membership.Largest(x), scale = largest == 0 ? 1 : largest;
        Matrix<double> symmetric = Matrix<double>.Build.Dense(size, size);
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
                symmetric[i, j] = symmetric[j, i] = (x[(i * size) + j] / scale / 2) + (x[(j * size) + i] / scale / 2);
        }
        Evd<double> decomposition = symmetric.Evd(Symmetricity.Symmetric);
        var values = new double[size];
        for (int i = 0; i < size; i++)
            values[i] = decomposition.EigenValues[i].Real * scale;
        return new SymmetricSpectrum(values, decomposition.EigenVectors);
    }

    /// <summary>Writes Σ over the positive eigenvalues of λ v vᵀ, symmetric to the bit.</summary>
    public void PositivePart(Span<double> result)
    {
        result.Clear();
        for (int k = 0; k < size; k++)
        {
            if (!(Values[k] > 0))
                continue;
            for (int i = 0; i < size; i++)
            {
                double factor = Values[k] * vectors[i, k];
                for (int j = 0; j <= i; j++)
                    result[(i * size) + j] += factor * vectors[j, k];
            }
        }
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < i; j++)
                result[(j * size) + i] = result[(i * size) + j];
        }
    }

    /// <summary>Writes V (Ω ∘ VᵀHV) Vᵀ of the direction's symmetric part H, Ω the divided differences of max(λ, 0).</summary>
    public void DifferentiatePositivePart(ReadOnlySpan<double> direction, Span<double> result)
    {
        Matrix<double> h = Matrix<double>.Build.Dense(size, size);
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
                h[i, j] = (direction[(i * size) + j] + direction[(j * size) + i]) / 2;
        }
        Matrix<double> turned = vectors.TransposeThisAndMultiply(h).Multiply(vectors);
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
                turned[i, j] *= Difference(Values[i], Values[j]);
        }
        Matrix<double> back = vectors.Multiply(turned).TransposeAndMultiply(vectors);
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
                result[(i * size) + j] = (back[i, j] + back[j, i]) / 2;
        }
    }

    private static double Difference(double a, double b) =>
        a > 0 && b > 0 ? 1 : a > 0 ? a / (a - b) : b > 0 ? b / (b - a) : 0;
}
