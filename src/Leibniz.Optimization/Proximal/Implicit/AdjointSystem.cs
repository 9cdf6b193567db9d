namespace Leibniz.Optimization.Proximal.Implicit;

/// <summary>Solves (I − Jᵀ) w = v from products with J and Jᵀ.</summary>
internal static class AdjointSystem
{
    // A pivot below 1e-13 of the largest is the rounding of a zero: dividing by it would fake a solution of a singular system.
    private const double Singular = 1e-13;

    /// <summary>Solves the system; w starts at v. Returns ‖v − (I − Jᵀ)w‖/‖v‖ and the number of iterations.</summary>
    public static (double Residual, int Iterations) Solve(
        IFixedPointMap jacobian, ReadOnlySpan<double> v, Span<double> w, AdjointMethod method, double tolerance, int iterations, int restart)
    {
        v.CopyTo(w);
        double scale = VectorKernels.Norm(v);
        if (scale == 0)
            return (0, 0);
        (double residual, int done) = method switch
        {
            AdjointMethod.Gmres => Gmres(jacobian, v, w, tolerance * scale, iterations, restart),
            AdjointMethod.Neumann => Neumann(jacobian, v, w, tolerance * scale, iterations),
            AdjointMethod.NormalEquations => NormalEquations(jacobian, v, w, tolerance * scale, iterations),
            _ => throw new ArgumentException($"The adjoint method {method} is not known.", nameof(method)),
        };
        return (residual / scale, done);
    }

    /// <summary>residual = v − (I − Jᵀ)w; returns its norm.</summary>
    private static double Residual(IFixedPointMap jacobian, ReadOnlySpan<double> v, ReadOnlySpan<double> w, Span<double> residual)
    {
        jacobian.MultiplyTransposed(w, residual);
        for (int i = 0; i < v.Length; i++)
            residual[i] += v[i] - w[i];
        return VectorKernels.Norm(residual);
    }

    private static (double, int) Neumann(IFixedPointMap jacobian, ReadOnlySpan<double> v, Span<double> w, double tolerance, int iterations)
    {
        var residual = new double[v.Length];
        double norm = Residual(jacobian, v, w, residual);
        int k = 0;
        for (; k < iterations && norm > tolerance && double.IsFinite(norm); k++)
        {
            VectorKernels.AddScaled(w, 1, residual, w);
            norm = Residual(jacobian, v, w, residual);
        }
        return (norm, k);
    }

    /// <summary>Conjugate gradients for BᵀB w = Bᵀv with B = I − Jᵀ (Hestenes and Stiefel, 1952, section 10).</summary>
    private static (double, int) NormalEquations(
        IFixedPointMap jacobian, ReadOnlySpan<double> v, Span<double> w, double tolerance, int iterations)
    {
        int n = v.Length;
        double[] residual = new double[n], gradient = new double[n], direction = new double[n], image = new double[n];
        double norm = Residual(jacobian, v, w, residual);
        Transposed(jacobian, residual, gradient);
        gradient.CopyTo(direction, 0);
        double square = VectorKernels.Dot(gradient, gradient);
        int k = 0;
        for (; k < iterations && norm > tolerance && square > 0; k++)
        {
            jacobian.MultiplyTransposed(direction, image);
            VectorKernels.AddScaled(direction, -1, image, image);
            double length = square / VectorKernels.Dot(image, image);
            VectorKernels.AddScaled(w, length, direction, w);
            VectorKernels.AddScaled(residual, -length, image, residual);
            norm = VectorKernels.Norm(residual);
            Transposed(jacobian, residual, gradient);
            double next = VectorKernels.Dot(gradient, gradient);
            VectorKernels.AddScaled(gradient, next / square, direction, direction);
            square = next;
        }
        return (Residual(jacobian, v, w, residual), k);
    }

    /// <summary>result = (I − J)r.</summary>
    private static void Transposed(IFixedPointMap jacobian, ReadOnlySpan<double> r, Span<double> result)
    {
        jacobian.Multiply(r, result);
        VectorKernels.AddScaled(r, -1, result, result);
    }

    /// <summary>Saad and Schultz, 1986, algorithm 4: Arnoldi's process with modified Gram–Schmidt, Givens rotations, restarts.</summary>
    private static (double, int) Gmres(
        IFixedPointMap jacobian, ReadOnlySpan<double> v, Span<double> w, double tolerance, int iterations, int restart)
    {
        int n = v.Length, m = Math.Min(Math.Min(restart, iterations), n);
        var basis = new double[m + 1][];
        for (int j = 0; j <= m; j++)
            basis[j] = new double[n];
        var h = new double[m + 1, m];
        double[] cosines = new double[m], sines = new double[m], right = new double[m + 1];
        double norm = Residual(jacobian, v, w, basis[0]);
        int done = 0;
        while (done < iterations && norm > tolerance)
        {
            double before = norm;
            VectorKernels.Combine(1 / norm, basis[0], 0, basis[0], basis[0]);
            Array.Clear(right);
            right[0] = norm;
            int used = 0;
            double largest = 0;
            while (used < m && done < iterations && Math.Abs(right[used]) > tolerance)
            {
                Arnoldi(jacobian, basis, h, used);
                largest = Math.Max(largest, Rotate(h, cosines, sines, right, used, largest));
                used++;
                done++;
                if (h[used - 1, used - 1] == 0)
                    break;
            }
            AddCombination(basis, h, right, used, w);
            norm = Residual(jacobian, v, w, basis[0]);
            // No progress in a whole cycle: the system is singular, or rounding has been reached.
            if (!(norm < before * 0.999))
                break;
        }
        return (norm, done);
    }

    /// <summary>One more orthonormal vector of the Krylov space of I − Jᵀ.</summary>
    private static void Arnoldi(IFixedPointMap jacobian, double[][] basis, double[,] h, int j)
    {
        double[] next = basis[j + 1];
        jacobian.MultiplyTransposed(basis[j], next);
        VectorKernels.AddScaled(basis[j], -1, next, next);
        for (int i = 0; i <= j; i++)
        {
            h[i, j] = VectorKernels.Dot(next, basis[i]);
            VectorKernels.AddScaled(next, -h[i, j], basis[i], next);
        }
        double norm = VectorKernels.Norm(next);
        h[j + 1, j] = norm;
        if (norm > 0)
            VectorKernels.Combine(1 / norm, next, 0, next, next);
    }

    /// <summary>Turns column j of the Hessenberg matrix into one of a triangular matrix, and the right side with it; returns its pivot.</summary>
    private static double Rotate(double[,] h, double[] cosines, double[] sines, double[] right, int j, double largest)
    {
        for (int i = 0; i < j; i++)
            (h[i, j], h[i + 1, j]) = ((cosines[i] * h[i, j]) + (sines[i] * h[i + 1, j]), (cosines[i] * h[i + 1, j]) - (sines[i] * h[i, j]));
        double length = Math.Sqrt((h[j, j] * h[j, j]) + (h[j + 1, j] * h[j + 1, j]));
        if (length <= Singular * largest)
            length = 0;
        (cosines[j], sines[j]) = length == 0 ? (1, 0) : (h[j, j] / length, h[j + 1, j] / length);
        h[j, j] = length;
        (right[j], right[j + 1]) = (cosines[j] * right[j], -sines[j] * right[j]);
        return length;
    }

    /// <summary>w += Σ yⱼ·basisⱼ with the triangular system's solution y (a column of zeros gets none).</summary>
    private static void AddCombination(double[][] basis, double[,] h, double[] right, int used, Span<double> w)
    {
        for (int i = used - 1; i >= 0; i--)
        {
            double y = h[i, i] == 0 ? 0 : right[i] / h[i, i];
            for (int k = 0; k < i; k++)
                right[k] -= h[k, i] * y;
            VectorKernels.AddScaled(w, y, basis[i], w);
        }
    }
}
