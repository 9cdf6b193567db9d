namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>A step of the method of multipliers for any map A: the quadratic is linearised at the last point, and f's proximal
/// step is taken.</summary>
/// <remarks>x⁺ = prox_{f/(ρc)}(x − Aᵀ(Ax − v)/c) with c = ‖A‖². Source: He and Yuan, 2012; Parikh and Boyd, 2014,
/// section 4.4.2.</remarks>
public sealed class LinearisedStep : IAugmentedStep
{
    private readonly IProximable f;
    private readonly double bound;
    private readonly double[] image;
    private readonly double[] back;

    /// <summary>Makes the step.</summary>
    /// <param name="f">The function; convex.</param>
    /// <param name="map">The linear map A, [m, n].</param>
    /// <exception cref="ArgumentException">f is not known to be convex.</exception>
    public LinearisedStep(IProximable f, ILinearOperator map)
    {
        this.f = Requirements.Convex(f, nameof(Admm), nameof(f));
        double norm = Math.Max(OperatorNorm.Of(map), 1e-150);
        bound = norm * norm;
        Map = map;
        image = new double[map.Rows];
        back = new double[map.Columns];
    }

    /// <inheritdoc/>
    public ILinearOperator Map { get; }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x) => f.Value(x);

    /// <inheritdoc/>
    public void Solve(ReadOnlySpan<double> v, double rho, Span<double> x)
    {
        Map.Apply(x, image);
        VectorKernels.AddScaled(image, -1, v, image);
        Map.Adjoint(image, back);
        VectorKernels.AddScaled(x, -1 / bound, back, x);
        f.Prox(x, 1 / (rho * bound), x);
    }
}
