using MathNet.Numerics.LinearAlgebra;
using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = λ‖Ax − b‖²/2 with a dense matrix A.</summary>
/// <remarks>
/// <para>∇f(x) = λAᵀ(Ax − b); prox, with c = γλ: p = x + d, (I + cAᵀA)d = cAᵀ(b − Ax), or for a wide A (fewer rows than columns) the
/// same d = cAᵀ(I + cAAᵀ)⁻¹(b − Ax), by Cholesky on the smaller side. The factor of the last γ is kept: with k = min(m, n) a step costs
/// O(mn + k²), a new γ k³/3 more. Convex, smooth, L = λσ²_max(A); strongly convex, μ = λσ²_min(A), where A has full column rank. The singular
/// values are computed when <see cref="Traits"/> are first asked for, in 8k³/3 operations.</para>
/// <para>Derivative of the step: (I + cAᵀA)ṗ = ẋ + λγ̇Aᵀ(b − Ap), everywhere.</para>
/// <para>No allocation at a γ that is kept, once the shared pool is warm. Error: about k ulp times 1 + cσ²_max. Safe to use from
/// several threads. For a map without a matrix, or a large sparse one, see <see cref="IterativeLeastSquares"/>.</para>
/// <para>Source: Parikh and Boyd, 2014, Proximal Algorithms, section 6.1.1; Boyd and others, 2011, section 4.2.4 (the wide case).</para>
/// </remarks>
public sealed class LeastSquares : IDifferentiableProximable, ISmoothFunction
{
    private readonly int rows;
    private readonly int columns;
    private readonly double lambda;
    private readonly double[] matrix;
    private readonly double[] target;
    private readonly double[] gram;
    private FunctionTraits? traits;
    private CholeskyFactor? kept;

    /// <summary>Makes the function.</summary>
    /// <param name="a">A, [m, n]; finite; copied.</param>
    /// <param name="b">b, [m]; finite; copied.</param>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">The lengths differ, a number is not finite, or λ is negative, infinite or NaN.</exception>
    public LeastSquares(Matrix<double> a, ReadOnlySpan<double> b, double lambda = 1)
    {
        ArgumentNullException.ThrowIfNull(a);
        (rows, columns) = (a.RowCount, a.ColumnCount);
        if (b.Length != rows)
            throw new ArgumentException($"LeastSquares: expected b of {rows} numbers, as A has rows; came {b.Length}.", nameof(b));
        this.lambda = StepArguments.RequireNonnegative(lambda, nameof(LeastSquares));
        matrix = a.ToRowMajorArray();
        target = b.ToArray();
        if (!IsFinite(matrix))
            throw new ArgumentException("LeastSquares: expected a matrix A of finite numbers.", nameof(a));
        if (!IsFinite(target))
            throw new ArgumentException("LeastSquares: expected b of finite numbers.", nameof(b));
        gram = (IsWide ? a.TransposeAndMultiply(a) : a.TransposeThisAndMultiply(a)).ToRowMajorArray();
        if (!IsFinite(gram))
            throw new ArgumentException("LeastSquares: the squares of A overflow; scale A and b.", nameof(a));
    }

    /// <inheritdoc/>
    public FunctionTraits Traits => traits ??= Measure();

    /// <inheritdoc/>
    public int Dimension => columns;

    private bool IsWide => rows < columns;

    private int Smaller => Math.Min(rows, columns);

    /// <inheritdoc cref="IProximable.Value"/>
    /// <exception cref="ArgumentException">The length is not the number of A's columns.</exception>
    public double Value(ReadOnlySpan<double> x)
    {
        PointArguments.Require(x, columns, nameof(LeastSquares));
        double sum = 0;
        for (int i = 0; i < rows; i++)
        {
            double residual = Dot(Row(i), x) - target[i];
            sum += residual * residual;
        }
        return lambda * sum / 2;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A length is not the number of A's columns.</exception>
    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        PointArguments.RequireGradient(x, gradient, columns, nameof(LeastSquares));
        gradient.Clear();
        double sum = 0;
        for (int i = 0; i < rows; i++)
        {
            double residual = Dot(Row(i), x) - target[i];
            sum += residual * residual;
            AddScaled(gradient, lambda * residual, Row(i), gradient);
        }
        return lambda * sum / 2;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A length is not the number of A's columns, γ is not positive and finite, or x holds a NaN or
    /// an infinite number.</exception>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, columns, nameof(LeastSquares));
        PointArguments.RequireFinite(x, nameof(LeastSquares));
        // p = x − γ∇f(p): x itself takes no part in what is solved.
        using var slope = new PooledVector(columns);
        WriteSlope(x, gamma, slope.Span);
        AddScaled(x, -gamma, slope.Span, result);
        return Value(result);
    }

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, tangent, result, columns, nameof(LeastSquares));
        using var slope = new PooledVector(columns);
        WriteSlope(x, gamma, slope.Span);
        AddScaled(tangent, -gammaTangent, slope.Span, result);
        Divide(gamma, result);
    }

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, cotangent, result, columns, nameof(LeastSquares));
        using var slope = new PooledVector(columns);
        WriteSlope(x, gamma, slope.Span);
        cotangent.CopyTo(result);
        Divide(gamma, result);
        double gammaBar = -Dot(slope.Span, result);
        return gammaBar;
    }

    private ReadOnlySpan<double> Row(int i) => matrix.AsSpan(i * columns, columns);

    // ∇f(p) = (I + cAᵀA)⁻¹∇f(x) = λAᵀ(I + cAAᵀ)⁻¹(Ax − b) at the step.
    private void WriteSlope(ReadOnlySpan<double> x, double gamma, Span<double> slope)
    {
        CholeskyFactor factor = Factor(gamma);
        if (!IsWide)
        {
            Gradient(x, slope);
            factor.Solve(slope);
            return;
        }
        using var residuals = new PooledVector(rows);
        Span<double> residual = residuals.Span;
        for (int i = 0; i < rows; i++)
            residual[i] = Dot(Row(i), x) - target[i];
        factor.Solve(residual);
        slope.Clear();
        AddTransposed(lambda, residual, slope);
    }

    // v becomes (I + cAᵀA)⁻¹v; for a wide A as v − cAᵀ(I + cAAᵀ)⁻¹Av.
    private void Divide(double gamma, Span<double> v)
    {
        CholeskyFactor factor = Factor(gamma);
        if (!IsWide)
        {
            factor.Solve(v);
            return;
        }
        using var rented = new PooledVector(rows);
        Span<double> image = rented.Span;
        for (int i = 0; i < rows; i++)
            image[i] = Dot(Row(i), v);
        factor.Solve(image);
        AddTransposed(-factor.Shift, image, v);
    }

    // result += scale·Aᵀy
    private void AddTransposed(double scale, ReadOnlySpan<double> y, Span<double> result)
    {
        for (int i = 0; i < rows; i++)
            AddScaled(result, scale * y[i], Row(i), result);
    }

    // A factor is immutable and taken or replaced as a whole, so that threads need no lock.
    private CholeskyFactor Factor(double gamma)
    {
        CholeskyFactor? factor = kept;
        return factor is not null && factor.Shift == gamma * lambda ? factor : kept = new CholeskyFactor(gram, Smaller, gamma * lambda);
    }

    private FunctionTraits Measure()
    {
        (double least, double largest) = ExtremeEigenvalues.Of(gram, Smaller);
        return new()
        {
            IsConvex = true,
            IsQuadratic = true,
            Smoothness = lambda * largest,
            StrongConvexity = IsWide ? 0 : lambda * Math.Max(least, 0),
        };
    }
}
