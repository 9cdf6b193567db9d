namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The derivative of a step of total generalised variation, by implicit differentiation of its optimality.</summary>
/// <remarks>
/// The fields ∇z − w and E w stay 0 at the places where the dual's next projected step stays inside its ball; elsewhere each bends
/// by the curvature of its length (<see cref="FieldBends"/>). So (ż, ẇ) minimises ‖ż − ẋ‖²/2 + ½ Σ ⟨k̇, Hk̇⟩ + γ̇ Σ c⟨u, k̇⟩, c the
/// weights without γ, under k̇ = 0 at the flat places, k̇ = (∇ż − ẇ, E ẇ): a symmetric system in ż, ẇ and a multiplier for each part
/// of a flat place, solved by minimal residuals. ẇ need not be unique, ż is.
/// Source: Vaiter, Deledalle, Fadili, Peyré and Dossal, The degrees of freedom of partly smooth regularizers, 2017, for
/// regularisers with a sparse analysis in general.
/// </remarks>
internal sealed class SecondOrderDerivative : ISymmetricMap
{
    private const double Tolerance = 1e-13;

    // In exact numbers as many as unknowns; rounding asks for a few times as many.
    private const int MostRoundsPerUnknown = 5;

    private readonly SecondOrderGrid grid;
    private readonly FieldBends first;
    private readonly FieldBends second;
    private readonly double[] slope;
    private readonly double[] field;
    private readonly double[] derivative;

    private SecondOrderDerivative(SecondOrderGrid grid, FieldBends first, FieldBends second, double[] slope)
    {
        (this.grid, this.first, this.second, this.slope) = (grid, first, second, slope);
        (field, derivative) = (new double[2 * grid.Places], new double[3 * grid.Places]);
    }

    /// <summary>Linearises the step at a point.</summary>
    /// <param name="grid">The operators.</param>
    /// <param name="x">The point.</param>
    /// <param name="gamma">γ.</param>
    /// <param name="weights">The weights of the first and the second order.</param>
    /// <param name="options">How exactly the step is known.</param>
    public static SecondOrderDerivative At(
        SecondOrderGrid grid, ReadOnlySpan<double> x, double gamma, (double First, double Second) weights, VariationOptions options)
    {
        int n = grid.Places;
        var split = new SecondOrderSplit(n);
        double a = gamma * weights.First, b = gamma * weights.Second;
        VariationStep step = SecondOrderVariation.Solve(grid, x, a, b, options, split);
        // The step is known to √(2·gap): a field shorter than that may be 0 as well.
        double unknown = Math.Sqrt(2 * step.Gap);
        var first = new FieldBends(split.First, split.FirstAhead, n, a, unknown);
        var second = new FieldBends(split.Second, split.SecondAhead, n, b, unknown);
        var slope = new double[3 * n];
        grid.AddGradientAdjoint(first.Units, weights.First, slope.AsSpan(0, n));
        VectorKernels.AddScaled(slope.AsSpan(n), -weights.First, first.Units, slope.AsSpan(n));
        grid.AddDerivativeAdjoint(second.Units, weights.Second, slope.AsSpan(n));
        return new(grid, first, second, slope);
    }

    /// <summary>Writes the Jacobian times a direction plus γ̇ ∂z/∂γ; returns ⟨∂z/∂γ, direction⟩ where γ̇ = 0.</summary>
    public double Differentiate(ReadOnlySpan<double> direction, double gammaTangent, Span<double> result)
    {
        int n = grid.Places;
        double[] right = new double[8 * n], solution = new double[8 * n];
        direction.CopyTo(right);
        VectorKernels.AddScaled(right.AsSpan(0, 3 * n), -gammaTangent, slope, right.AsSpan(0, 3 * n));
        MinimalResiduals.Solve(this, right, solution, Tolerance, MostRoundsPerUnknown * right.Length);
        solution.AsSpan(0, n).CopyTo(result);
        return -VectorKernels.Dot(slope, solution.AsSpan(0, 3 * n));
    }

    /// <summary>The system's matrix times (ż, ẇ, multipliers of the first field, of the second).</summary>
    public void Apply(ReadOnlySpan<double> v, Span<double> result)
    {
        int n = grid.Places;
        ReadOnlySpan<double> z = v[..n], w = v.Slice(n, 2 * n);
        VectorKernels.Combine(-1, w, 0, w, field);
        grid.AddGradient(z, 1, field);
        Array.Clear(derivative);
        grid.AddDerivative(w, 1, derivative);
        first.Apply(field, v.Slice(3 * n, 2 * n), result.Slice(3 * n, 2 * n));
        second.Apply(derivative, v[(5 * n)..], result[(5 * n)..]);
        z.CopyTo(result);
        grid.AddGradientAdjoint(field, 1, result[..n]);
        VectorKernels.Combine(-1, field, 0, field, result.Slice(n, 2 * n));
        grid.AddDerivativeAdjoint(derivative, 1, result.Slice(n, 2 * n));
    }
}
