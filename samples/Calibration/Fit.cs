namespace Leibniz.Samples.Calibration;

/// <summary>A fit of the smile to quotes.</summary>
public static class Fit
{
    private const int LargestNumberOfSteps = 200;

    /// <summary>Newton's method with a damping that grows until the error falls.</summary>
    /// <param name="parameters">The start; receives the fit. [5]</param>
    /// <param name="strikes">Logarithms of strike / forward. [n]</param>
    /// <param name="variances">Total variances quoted. [n]</param>
    /// <returns>The error at the fit.</returns>
    public static double Solve(Span<double> parameters, ReadOnlySpan<double> strikes, ReadOnlySpan<double> variances)
    {
        int n = parameters.Length;
        double[] gradient = new double[n], hessian = new double[n * n], next = new double[n];
        double damping = 1e-6, error = 0;
        for (int step = 0; step < LargestNumberOfSteps; step++)
        {
            error = Smile.ErrorGradient(parameters, strikes, variances, gradient);
            if (Norm(gradient) < 1e-13)
                break;
            Smile.ErrorHessian(parameters, strikes, variances, hessian);
            while (damping < 1e12)
            {
                bool definite = Descend(hessian, gradient, damping, parameters, next);
                if (definite && Smile.Error(next, strikes, variances) < error)
                    break;
                damping *= 4;
            }
            if (damping >= 1e12)
                break;
            next.CopyTo(parameters);
            damping = Math.Max(damping / 16, 1e-14);
        }
        return error;
    }

    // next = x − (H + λ1)⁻¹ g by Cholesky's factors; false where H + λ1 is not positive definite.
    private static bool Descend(double[] h, double[] g, double damping, ReadOnlySpan<double> x, double[] next)
    {
        int n = g.Length;
        var l = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = h[i * n + j] + (i == j ? damping : 0);
                for (int k = 0; k < j; k++)
                    sum -= l[i * n + k] * l[j * n + k];
                if (i == j && sum <= 0)
                    return false;
                l[i * n + j] = i == j ? Math.Sqrt(sum) : sum / l[j * n + j];
            }
        }
        for (int i = 0; i < n; i++)
        {
            next[i] = g[i];
            for (int k = 0; k < i; k++)
                next[i] -= l[i * n + k] * next[k];
            next[i] /= l[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++)
                next[i] -= l[k * n + i] * next[k];
            next[i] /= l[i * n + i];
        }
        for (int i = 0; i < n; i++)
            next[i] = x[i] - next[i];
        return true;
    }

    private static double Norm(double[] x)
    {
        double squared = 0;
        foreach (double component in x)
            squared += component * component;
        return Math.Sqrt(squared);
    }
}
