using System.Globalization;
using Leibniz.Optimization.Proximal.Solvers;
using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = λ‖Ax − b‖²/2 with a linear map A, the step by conjugate gradients.</summary>
/// <remarks>
/// <para>∇f(x) = λAᵀ(Ax − b); prox, with c = γλ: p = x − γg, (I + cAᵀA)g = ∇f(x). Conjugate gradients stop where the residual is below
/// <see cref="Accuracy"/>·‖∇f(x)‖; a round costs one product with A and one with Aᵀ, and √(1 + c‖A‖²) says about how many rounds a few
/// digits take. Convex, smooth, L = λ‖A‖² from the map's own bound, else from a power iteration when <see cref="Traits"/> are first
/// asked for.</para>
/// <para>Derivative of the step: (I + cAᵀA)ṗ = ẋ + λγ̇Aᵀ(b − Ap), everywhere, solved in the same way: it is the derivative of the exact
/// step, to the same accuracy.</para>
/// <para>No allocation but the map's own once the shared pool is warm. As safe from several threads as the map.</para>
/// <para>Source: Hestenes and Stiefel, 1952, Methods of conjugate gradients for solving linear systems, eq. 3:1.</para>
/// </remarks>
public sealed class IterativeLeastSquares : IDifferentiableProximable, ISmoothFunction
{
    private readonly ILinearOperator map;
    private readonly double[] target;
    private readonly double lambda;
    private readonly double accuracy = 1e-12;
    private readonly int maxRounds = 1000;
    private FunctionTraits? traits;

    /// <summary>Makes the function.</summary>
    /// <param name="map">The map A, [m, n].</param>
    /// <param name="b">b, [m]; finite; copied.</param>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">The lengths differ, b is not finite, or λ is negative, infinite or NaN.</exception>
    public IterativeLeastSquares(ILinearOperator map, ReadOnlySpan<double> b, double lambda = 1)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (b.Length != map.Rows)
            throw new ArgumentException($"IterativeLeastSquares: expected b of {map.Rows} numbers, as the map has rows; came {b.Length}.", nameof(b));
        if (!IsFinite(b))
            throw new ArgumentException("IterativeLeastSquares: expected b of finite numbers.", nameof(b));
        this.map = map;
        this.lambda = StepArguments.RequireNonnegative(lambda, nameof(IterativeLeastSquares));
        target = b.ToArray();
    }

    /// <summary>The residual at which conjugate gradients stop, relative to the right-hand side; from 0 to 1 exclusive; 1e-12 by default.</summary>
    /// <exception cref="ArgumentException">The value is not above 0 and below 1.</exception>
    public double Accuracy
    {
        get => accuracy;
        init => accuracy = StepArguments.RequirePositive(value, nameof(IterativeLeastSquares), nameof(Accuracy)) < 1
            ? value
            : throw new ArgumentException($"IterativeLeastSquares: expected Accuracy below 1; came {value.ToString(CultureInfo.InvariantCulture)}.", nameof(Accuracy));
    }

    /// <summary>The most rounds of conjugate gradients in a step; ≥ 1; 1000 by default.</summary>
    /// <exception cref="ArgumentException">The value is below 1.</exception>
    public int MaxRounds
    {
        get => maxRounds;
        init => maxRounds = GroupArguments.RequireSize(value, nameof(IterativeLeastSquares), nameof(MaxRounds));
    }

    /// <inheritdoc/>
    public FunctionTraits Traits => traits ??= Measure();

    /// <inheritdoc/>
    public int Dimension => map.Columns;

    /// <inheritdoc cref="IProximable.Value"/>
    /// <exception cref="ArgumentException">The length is not the number of the map's columns.</exception>
    public double Value(ReadOnlySpan<double> x)
    {
        PointArguments.Require(x, map.Columns, nameof(IterativeLeastSquares));
        using var rented = new PooledVector(map.Rows);
        double value = Residual(x, rented.Span);
        return value;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A length is not the number of the map's columns.</exception>
    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        PointArguments.RequireGradient(x, gradient, map.Columns, nameof(IterativeLeastSquares));
        using var rented = new PooledVector(map.Rows);
        Span<double> residual = rented.Span;
        double value = Residual(x, residual);
        map.Adjoint(residual, gradient);
        for (int i = 0; i < gradient.Length; i++)
            gradient[i] *= lambda;
        return value;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A length is not the number of the map's columns, γ is not positive and finite, or x holds a NaN
    /// or an infinite number.</exception>
    /// <exception cref="InvalidOperationException">The accuracy was not reached in <see cref="MaxRounds"/>; nothing is written.</exception>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, map.Columns, nameof(IterativeLeastSquares));
        PointArguments.RequireFinite(x, nameof(IterativeLeastSquares));
        using var slope = new PooledVector(map.Columns);
        WriteSlope(x, gamma, slope.Span);
        AddScaled(x, -gamma, slope.Span, result);
        return Value(result);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The accuracy was not reached in <see cref="MaxRounds"/>.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, tangent, result, map.Columns, nameof(IterativeLeastSquares));
        using var slope = new PooledVector(map.Columns);
        WriteSlope(x, gamma, slope.Span);
        AddScaled(tangent, -gammaTangent, slope.Span, result);
        Divide(gamma, result);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The accuracy was not reached in <see cref="MaxRounds"/>.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, cotangent, result, map.Columns, nameof(IterativeLeastSquares));
        using var slope = new PooledVector(map.Columns);
        WriteSlope(x, gamma, slope.Span);
        cotangent.CopyTo(result);
        Divide(gamma, result);
        double gammaBar = -Dot(slope.Span, result);
        return gammaBar;
    }

    // residual = Ax − b; returns the value.
    private double Residual(ReadOnlySpan<double> x, Span<double> residual)
    {
        map.Apply(x, residual);
        AddScaled(residual, -1, target, residual);
        return lambda * Dot(residual, residual) / 2;
    }

    // ∇f(p) at the step.
    private void WriteSlope(ReadOnlySpan<double> x, double gamma, Span<double> slope)
    {
        Gradient(x, slope);
        Divide(gamma, slope);
    }

    // v becomes (I + cAᵀA)⁻¹v, by conjugate gradients from 0.
    private void Divide(double gamma, Span<double> v)
    {
        int n = map.Columns;
        using var rented = new PooledVector((3 * n) + map.Rows);
        Span<double> solution = rented.Span[..n], direction = rented.Span.Slice(n, n), product = rented.Span.Slice(2 * n, n);
        Span<double> residual = v, image = rented.Span[(3 * n)..];
        double c = gamma * lambda, goal = accuracy * Norm(v), square = Dot(v, v);
        solution.Clear();
        v.CopyTo(direction);
        for (int round = 0; Math.Sqrt(square) > goal; round++)
        {
            if (round == maxRounds || !double.IsFinite(square))
            {
                throw new InvalidOperationException(
                    $"IterativeLeastSquares: conjugate gradients stand at a residual of {Math.Sqrt(square).ToString("g3", CultureInfo.InvariantCulture)} "
                    + $"after {round} rounds, wanted {goal.ToString("g3", CultureInfo.InvariantCulture)}. Raise MaxRounds, loosen Accuracy, or take a smaller γ.");
            }
            map.Apply(direction, image);
            map.Adjoint(image, product);
            AddScaled(direction, c, product, product);
            double step = square / Dot(direction, product);
            AddScaled(solution, step, direction, solution);
            AddScaled(residual, -step, product, residual);
            double now = Dot(residual, residual);
            AddScaled(residual, now / square, direction, direction);
            square = now;
        }
        solution.CopyTo(v);
    }

    private FunctionTraits Measure()
    {
        double norm = OperatorNorm.Of(map);
        return new() { IsConvex = true, IsQuadratic = true, Smoothness = lambda * norm * norm };
    }
}
