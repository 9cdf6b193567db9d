using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The least and the largest eigenvalue of a symmetric matrix, without its eigenvectors.</summary>
/// <remarks>Householder's reduction to a tridiagonal matrix, 8n³/3 operations, then bisection on the number of negative pivots (Sturm's
/// count). Error about n ulp of the largest magnitude. Source: Golub and Van Loan, 2013, Matrix Computations, sections 8.3.1 and
/// 8.4.1.</remarks>
internal static class ExtremeEigenvalues
{
    /// <summary>The two eigenvalues; one within rounding of 0 is 0.</summary>
    /// <param name="matrix">The matrix, [n, n], row after row; left as it is.</param>
    /// <param name="size">n.</param>
    public static (double Least, double Largest) Of(double[] matrix, int size)
    {
        double[] diagonal = new double[size], beside = new double[size];
        Reduce((double[])matrix.Clone(), size, diagonal, beside);
        double reach = 0;
        for (int i = 0; i < size; i++)
            reach = Math.Max(reach, Math.Abs(diagonal[i]) + Math.Abs(beside[i]) + (i > 0 ? Math.Abs(beside[i - 1]) : 0));
        double rounding = 4 * size * Precision * reach;
        double least = Bisect(diagonal, beside, reach, 1), largest = Bisect(diagonal, beside, reach, size);
        return (Math.Abs(least) <= rounding ? 0 : least, Math.Abs(largest) <= rounding ? 0 : largest);
    }

    // 2⁻⁵², the spacing of doubles at 1.
    private const double Precision = 2.220446049250313e-16;

    private static void Reduce(double[] a, int n, double[] diagonal, double[] beside)
    {
        double[] v = new double[n], w = new double[n];
        for (int k = 0; k < n; k++)
        {
            diagonal[k] = a[(k * n) + k];
            int rest = n - k - 1;
            if (rest == 0)
                return;
            // The row beside the diagonal becomes (alpha, 0, …) by the reflection I − beta·v·vᵀ.
            Span<double> reflector = v.AsSpan(0, rest), update = w.AsSpan(0, rest);
            a.AsSpan((k * n) + k + 1, rest).CopyTo(reflector);
            double norm = EuclideanNorm.Of(reflector), alpha = reflector[0] > 0 ? -norm : norm;
            beside[k] = alpha;
            if (norm == 0)
                continue;
            for (int i = 0; i < rest; i++)
                reflector[i] /= norm;
            reflector[0] -= alpha / norm;
            double beta = 2 / Dot(reflector, reflector);
            for (int i = 0; i < rest; i++)
                update[i] = beta * Dot(a.AsSpan(((k + 1 + i) * n) + k + 1, rest), reflector);
            AddScaled(update, -beta / 2 * Dot(update, reflector), reflector, update);
            for (int i = 0; i < rest; i++)
            {
                Span<double> row = a.AsSpan(((k + 1 + i) * n) + k + 1, rest);
                AddScaled(row, -reflector[i], update, row);
                AddScaled(row, -update[i], reflector, row);
            }
        }
    }

    // The number whose place in the increasing order of eigenvalues is given, counted from 1.
    private static double Bisect(double[] diagonal, double[] beside, double reach, int place)
    {
        double low = -reach, high = reach;
        while (true)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high || high - low <= Precision * reach)
                return middle;
            if (CountBelow(diagonal, beside, middle, Precision * Precision * reach) >= place)
                high = middle;
            else
                low = middle;
        }
    }

    // How many eigenvalues lie below the number: the negative pivots of the elimination; one of 0 is taken a little below.
    private static int CountBelow(double[] diagonal, double[] beside, double number, double tiny)
    {
        int count = 0;
        double pivot = 1;
        for (int i = 0; i < diagonal.Length; i++)
        {
            pivot = diagonal[i] - number - (i > 0 ? beside[i - 1] / pivot * beside[i - 1] : 0);
            if (Math.Abs(pivot) <= tiny)
                pivot = -tiny;
            if (pivot < 0)
                count++;
        }
        return count;
    }
}
