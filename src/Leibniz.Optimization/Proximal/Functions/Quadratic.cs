using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = xᵀQx/2 + qᵀx.</summary>
/// <remarks>
/// <para>∇f(x) = Qx + q; prox: (I + γQ)p = x − γq, by Cholesky. The factor of the last γ is kept: a step costs 2n² operations more, a
/// new γ n³/3. Convex where no eigenvalue of Q is negative; for an indefinite Q the step exists, and is unique, where I + γQ is
/// positive definite, γ &lt; 1/|least eigenvalue|. Smooth, L = max |eigenvalue|; strongly convex, μ = the least eigenvalue. The
/// eigenvalues are computed when <see cref="Traits"/> are first asked for, in 8n³/3 operations.</para>
/// <para>Derivative of the step: (I + γQ)ṗ = ẋ − γ̇(Qp + q), everywhere.</para>
/// <para>No allocation at a γ that is kept, once the shared pool is warm. Error: about n ulp times the condition of I + γQ. Safe to use
/// from several threads.</para>
/// <para>Source: Parikh and Boyd, 2014, Proximal Algorithms, section 6.1.1.</para>
/// </remarks>
public sealed class Quadratic : IDifferentiableProximable, ISmoothFunction
{
    private readonly int size;
    private readonly double[] matrix;
    private readonly double[] linear;
    private FunctionTraits? traits;
    private CholeskyFactor? kept;

    /// <summary>Makes the function.</summary>
    /// <param name="q">Q, [n, n]; finite. Copied; its symmetric part (Q + Qᵀ)/2 is taken, which gives the same function.</param>
    /// <param name="linear">q, [n]; finite; empty for 0. Copied.</param>
    /// <exception cref="ArgumentException">Q is not square or empty, the lengths differ, or a number is not finite.</exception>
    public Quadratic(Matrix<double> q, ReadOnlySpan<double> linear = default)
    {
        ArgumentNullException.ThrowIfNull(q);
        size = q.RowCount;
        if (q.ColumnCount != size)
            throw new ArgumentException($"Quadratic: expected a square matrix; came [{size}, {q.ColumnCount}].", nameof(q));
        if (!linear.IsEmpty && linear.Length != size)
            throw new ArgumentException($"Quadratic: expected a linear part of {size} numbers, as the matrix has rows; came {linear.Length}.", nameof(linear));
        matrix = q.ToRowMajorArray();
        if (!IsFinite(matrix))
            throw new ArgumentException("Quadratic: expected a matrix of finite numbers.", nameof(q));
        if (!IsFinite(linear))
            throw new ArgumentException("Quadratic: expected a linear part of finite numbers.", nameof(linear));
        this.linear = linear.IsEmpty ? new double[size] : linear.ToArray();
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < i; j++)
                matrix[(i * size) + j] = matrix[(j * size) + i] = (matrix[(i * size) + j] / 2) + (matrix[(j * size) + i] / 2);
        }
    }

    /// <inheritdoc/>
    public FunctionTraits Traits => traits ??= Measure();

    /// <inheritdoc/>
    public int Dimension => size;

    /// <inheritdoc cref="IProximable.Value"/>
    /// <exception cref="ArgumentException">The length is not that of the matrix.</exception>
    public double Value(ReadOnlySpan<double> x)
    {
        PointArguments.Require(x, size, nameof(Quadratic));
        double sum = 0;
        for (int i = 0; i < size; i++)
            sum += x[i] * ((Dot(Row(i), x) / 2) + linear[i]);
        return sum;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A length is not that of the matrix.</exception>
    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        PointArguments.RequireGradient(x, gradient, size, nameof(Quadratic));
        double sum = 0;
        for (int i = 0; i < size; i++)
        {
            double product = Dot(Row(i), x);
            gradient[i] = product + linear[i];
            sum += x[i] * ((product / 2) + linear[i]);
        }
        return sum;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A length is not that of the matrix, γ is not positive and finite, x holds a NaN or an infinite
    /// number, or I + γQ is not positive definite.</exception>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, size, nameof(Quadratic));
        PointArguments.RequireFinite(x, nameof(Quadratic));
        Step(x, gamma, result);
        return Value(result);
    }

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, tangent, result, size, nameof(Quadratic));
        using var slope = new PooledVector(size);
        WriteSlope(x, gamma, slope.Span);
        AddScaled(tangent, -gammaTangent, slope.Span, result);
        Factor(gamma).Solve(result);
    }

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, cotangent, result, size, nameof(Quadratic));
        using var slope = new PooledVector(size);
        WriteSlope(x, gamma, slope.Span);
        cotangent.CopyTo(result);
        Factor(gamma).Solve(result);
        double gammaBar = -Dot(slope.Span, result);
        return gammaBar;
    }

    private ReadOnlySpan<double> Row(int i) => matrix.AsSpan(i * size, size);

    private void Step(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        AddScaled(x, -gamma, linear, result);
        Factor(gamma).Solve(result);
    }

    // Qp + q at the step.
    private void WriteSlope(ReadOnlySpan<double> x, double gamma, Span<double> slope)
    {
        using var step = new PooledVector(size);
        Step(x, gamma, step.Span);
        Gradient(step.Span, slope);
    }

    // A factor is immutable and taken or replaced as a whole, so that threads need no lock.
    private CholeskyFactor Factor(double gamma)
    {
        CholeskyFactor? factor = kept;
        if (factor is not null && factor.Shift == gamma)
            return factor;
        try
        {
            return kept = new CholeskyFactor(matrix, size, gamma);
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException(
                $"Quadratic: I + γQ is not positive definite at γ = {gamma.ToString(CultureInfo.InvariantCulture)}, so the step has no "
                + "minimum. Take a smaller γ, below 1/|least eigenvalue of Q|.", nameof(gamma), e);
        }
    }

    private FunctionTraits Measure()
    {
        (double least, double largest) = ExtremeEigenvalues.Of(matrix, size);
        return new()
        {
            IsConvex = least >= 0,
            IsQuadratic = true,
            Smoothness = Math.Max(Math.Abs(least), Math.Abs(largest)),
            StrongConvexity = Math.Max(least, 0),
        };
    }
}
