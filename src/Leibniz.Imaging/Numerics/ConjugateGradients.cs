namespace Leibniz.Imaging.Numerics;

/// <summary>Conjugate gradients for A x = b with a symmetric positive semidefinite A (Hestenes, Stiefel 1952).</summary>
internal static class ConjugateGradients
{
    /// <summary>Improves x until ‖b − A x‖ ≤ tolerance · ‖b‖.</summary>
    /// <param name="apply">Writes A x.</param>
    /// <param name="diagonal">The diagonal of A, by which residuals are scaled (Jacobi); empty for none.</param>
    /// <param name="b">The right side.</param>
    /// <param name="x">The start, and the solution.</param>
    /// <param name="tolerance">The relative residual at which to stop.</param>
    /// <param name="rounds">The most rounds.</param>
    /// <param name="report">Told the round and the relative residual; returns false to stop.</param>
    /// <returns>Rounds done and the last relative residual.</returns>
    public static (int Rounds, double Residual) Solve(
        SpanMap apply, ReadOnlySpan<double> diagonal, ReadOnlySpan<double> b, Span<double> x, double tolerance, int rounds, Func<int, double, bool> report)
    {
        int n = b.Length;
        double[] r = new double[n], z = new double[n], p = new double[n], q = new double[n];
        apply(x, q);
        double scale = 0, norm = 0;
        for (int i = 0; i < n; i++)
        {
            r[i] = b[i] - q[i];
            scale += b[i] * b[i];
            norm += r[i] * r[i];
        }
        if (scale == 0)
            scale = 1;
        double rz = Precondition(r, diagonal, z);
        z.CopyTo(p, 0);
        int round = 0;
        while (round < rounds && norm > tolerance * tolerance * scale)
        {
            apply(p, q);
            double curvature = 0;
            for (int i = 0; i < n; i++)
                curvature += p[i] * q[i];
            if (!(curvature > 0))
                break;
            double step = rz / curvature;
            norm = 0;
            for (int i = 0; i < n; i++)
            {
                x[i] += step * p[i];
                r[i] -= step * q[i];
                norm += r[i] * r[i];
            }
            double before = rz;
            rz = Precondition(r, diagonal, z);
            double beta = rz / before;
            for (int i = 0; i < n; i++)
                p[i] = z[i] + (beta * p[i]);
            round++;
            if (!report(round, Math.Sqrt(norm / scale)))
                break;
        }
        return (round, Math.Sqrt(norm / scale));
    }

    private static double Precondition(double[] r, ReadOnlySpan<double> diagonal, double[] z)
    {
        double product = 0;
        for (int i = 0; i < r.Length; i++)
        {
            z[i] = diagonal.IsEmpty ? r[i] : r[i] / diagonal[i];
            product += r[i] * z[i];
        }
        return product;
    }
}
