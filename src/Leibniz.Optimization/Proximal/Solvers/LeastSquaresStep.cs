using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>The step of the method of multipliers for f(x) = ‖Bx − c‖²/2 and any map A, by conjugate gradients.</summary>
/// <remarks>
/// Solves (BᵀB + ρAᵀA)x = Bᵀc + ρAᵀv from the last point, so that late steps take few rounds. Source: Hestenes and
/// Stiefel, 1952.
/// </remarks>
public sealed class LeastSquaresStep : IAugmentedStep
{
    private readonly ILinearOperator b;
    private readonly double[] c;
    private readonly double[] residual;
    private readonly double[] direction;
    private readonly double[] product;
    private readonly double[] back;
    private readonly double[] imageB;
    private readonly double[] imageA;

    /// <summary>Makes the step.</summary>
    /// <param name="b">The linear map B, [p, n].</param>
    /// <param name="c">The right-hand side c, [p]; copied.</param>
    /// <param name="map">The linear map A, [m, n]; null for the identity.</param>
    /// <exception cref="ArgumentException">The sizes do not fit, or c is not finite.</exception>
    public LeastSquaresStep(ILinearOperator b, ReadOnlySpan<double> c, ILinearOperator? map = null)
    {
        ArgumentNullException.ThrowIfNull(b);
        if (c.Length != b.Rows)
            throw new ArgumentException($"LeastSquaresStep: c has {c.Length} numbers; b has {b.Rows} rows.", nameof(c));
        if (!IsFinite(c))
            throw new ArgumentException("LeastSquaresStep: c must be finite.", nameof(c));
        if (map is not null && map.Columns != b.Columns)
            throw new ArgumentException($"LeastSquaresStep: map has {map.Columns} columns, b has {b.Columns}; expected the same.", nameof(map));
        this.b = b;
        this.c = c.ToArray();
        Map = map;
        (residual, direction, product, back) =
            (new double[b.Columns], new double[b.Columns], new double[b.Columns], new double[b.Columns]);
        imageB = new double[b.Rows];
        imageA = new double[map?.Rows ?? b.Columns];
    }

    /// <inheritdoc/>
    public ILinearOperator? Map { get; }

    /// <summary>The relative residual at which the conjugate gradients stop; 1e-12 by default.</summary>
    public double Accuracy { get; init; } = 1e-12;

    /// <summary>The most rounds of conjugate gradients a step; 500 by default.</summary>
    public int MaxRounds { get; init; } = 500;

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x)
    {
        b.Apply(x, imageB);
        double distance = Distance(imageB, c);
        return distance * distance / 2;
    }

    /// <inheritdoc/>
    public void Solve(ReadOnlySpan<double> v, double rho, Span<double> x)
    {
        b.Adjoint(c, residual);
        Transposed(v, back);
        AddScaled(residual, rho, back, residual);
        double goal = Accuracy * Norm(residual);
        Normal(x, rho);
        AddScaled(residual, -1, product, residual);
        residual.CopyTo(direction, 0);
        double square = Dot(residual, residual);
        for (int round = 0; round < MaxRounds && Math.Sqrt(square) > goal; round++)
        {
            Normal(direction, rho);
            double curvature = Dot(direction, product);
            if (!(curvature > 0))
                return;
            double step = square / curvature;
            AddScaled(x, step, direction, x);
            AddScaled(residual, -step, product, residual);
            double now = Dot(residual, residual);
            AddScaled(residual, now / square, direction, direction);
            square = now;
        }
    }

    // product = (BᵀB + ρAᵀA) p
    private void Normal(ReadOnlySpan<double> p, double rho)
    {
        b.Apply(p, imageB);
        b.Adjoint(imageB, product);
        if (Map is null)
            p.CopyTo(imageA);
        else
            Map.Apply(p, imageA);
        Transposed(imageA, back);
        AddScaled(product, rho, back, product);
    }

    private void Transposed(ReadOnlySpan<double> v, Span<double> result)
    {
        if (Map is null)
            v.CopyTo(result);
        else
            Map.Adjoint(v, result);
    }
}
