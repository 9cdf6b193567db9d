namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>Solves S x = b for a symmetric S, definite or not, singular too where b lies in its range.</summary>
/// <remarks>Lanczos' process and plane rotations; three terms, so that the memory does not grow. Source: Paige and Saunders,
/// Solution of sparse indefinite systems of linear equations, 1975, section 6.</remarks>
internal static class MinimalResiduals
{
    /// <summary>Writes the solution from 0, until the residual is at most <paramref name="tolerance"/> of b.</summary>
    public static void Solve(ISymmetricMap map, ReadOnlySpan<double> b, Span<double> x, double tolerance, int iterations)
    {
        int n = b.Length;
        double[] before = new double[n], v = b.ToArray(), next = new double[n], oldest = new double[n], old = new double[n];
        x.Clear();
        double scale = VectorKernels.Norm(b), beta = scale, residual = scale;
        if (scale == 0)
            return;
        VectorKernels.Combine(1 / beta, v, 0, v, v);
        // Of the last two rotations, c and s; of the first column before there is neither.
        double c = 1, s = 0, cBefore = 1, sBefore = 0, last = 0, largest = 0;
        for (int k = 0; k < iterations && Math.Abs(residual) > tolerance * scale; k++)
        {
            // S v = last·v₋ + α v + β v₊: a column of the tridiagonal matrix.
            map.Apply(v, next);
            double alpha = VectorKernels.Dot(v, next);
            for (int i = 0; i < n; i++)
                next[i] -= (alpha * v[i]) + (last * before[i]);
            beta = VectorKernels.Norm(next);
            // The two rotations before, then the one that takes β to 0.
            double third = sBefore * last, rest = cBefore * last;
            double second = (c * rest) + (s * alpha), first = (c * alpha) - (s * rest);
            double pivot = Math.Sqrt((first * first) + (beta * beta));
            largest = Math.Max(largest, pivot);
            // All that is left of b lies where S is 0.
            if (!(pivot > 1e-15 * largest))
                return;
            (cBefore, sBefore, c, s) = (c, s, first / pivot, beta / pivot);
            for (int i = 0; i < n; i++)
            {
                double direction = (v[i] - (second * old[i]) - (third * oldest[i])) / pivot;
                (oldest[i], old[i]) = (old[i], direction);
                x[i] += c * residual * direction;
            }
            residual *= -s;
            if (beta <= 1e-15 * largest)
                return;
            (before, v, next) = (v, next, before);
            VectorKernels.Combine(1 / beta, v, 0, v, v);
            last = beta;
        }
    }
}
