namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The total generalised variation of second order of an m×n grid: slopes cost nothing, steps and bends do.</summary>
/// <remarks>
/// <para>f(x) = min over w of first · Σ |∇x − w| + second · Σ |E w|, x row after row, ∇ the differences to the right and down, E the
/// symmetrised derivative of the field w, both only between places of the grid, and the lengths Euclidean (Frobenius) at a place. f is 0 exactly on
/// the affine functions of row and column.</para>
/// <para>The value and prox_γf are both computed by a primal–dual iteration to a duality gap of
/// <see cref="VariationOptions.RelativeGap"/> times first · Σ |∇x|, f's bound at w = 0 (here the gap is relative to it, not to the
/// objective); z is within √(2γ·gap) of the exact step, the value at most the gap above the exact one.
/// <see cref="Step"/> tells the gap reached and whether the most iterations came first. O(mn) an iteration, 19·mn numbers of
/// working memory, no allocation once warm.</para>
/// <para>The derivative follows from the optimality of the computed step: steps and bends that are 0, as the dual tells, stay 0, the
/// others turn by the curvature of their length; a symmetric system of 8·mn unknowns, solved by minimal residuals. Its
/// accuracy is that of the step, a field under √(2γ·gap) counting as 0: give a <see cref="VariationOptions.RelativeGap"/> of 1e-12
/// or less. Some 60 numbers a place are allocated.</para>
/// Source: Bredies, Kunisch and Pock, Total generalized variation, 2010, definition 3.1 with k = 2; the iteration of Chambolle and
/// Pock, 2011, algorithm 1; the derivative as Vaiter, Deledalle, Fadili, Peyré and Dossal, The degrees of freedom of partly smooth
/// regularizers, 2017.
/// </remarks>
public sealed class GeneralisedVariation : IDifferentiableProximable
{
    private readonly SecondOrderGrid grid;
    private readonly VariationOptions options;

    /// <summary>The total generalised variation of a grid.</summary>
    /// <param name="rows">m; ≥ 1.</param>
    /// <param name="columns">n; ≥ 1.</param>
    /// <param name="first">The weight of the steps, |∇x − w|; finite, &gt; 0.</param>
    /// <param name="second">The weight of the bends, |E w|; finite, &gt; 0. Twice the first suits most pictures.</param>
    /// <param name="options">When the iteration stops; null for a relative gap of 1e-6 and at most 20,000 iterations.</param>
    /// <exception cref="ArgumentException">A size is under 1 or too large for an array of 19·m·n numbers, a weight is not
    /// positive and finite, or an option is out of its range.</exception>
    public GeneralisedVariation(int rows, int columns, double first = 1, double second = 2, VariationOptions? options = null)
    {
        Length = MatrixShape.Length(rows, columns, nameof(GeneralisedVariation));
        if (19L * Length > Array.MaxLength)
            throw new ArgumentException($"GeneralisedVariation: the working memory of [{rows}, {columns}] exceeds what an array holds.", nameof(rows));
        (Rows, Columns) = (rows, columns);
        First = StepArguments.RequirePositive(first, nameof(GeneralisedVariation));
        Second = StepArguments.RequirePositive(second, nameof(GeneralisedVariation));
        this.options = VariationOptions.Require(options ?? new VariationOptions { RelativeGap = 1e-6 }, nameof(GeneralisedVariation));
        grid = new SecondOrderGrid(rows, columns);
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; } = new() { IsConvex = true, IsCone = true };

    /// <summary>The number m·n of places.</summary>
    public int Length { get; }

    /// <summary>The number m of rows.</summary>
    public int Rows { get; }

    /// <summary>The number n of columns.</summary>
    public int Columns { get; }

    /// <summary>The weight of the steps.</summary>
    public double First { get; }

    /// <summary>The weight of the bends.</summary>
    public double Second { get; }

    /// <summary>The value, at most the gap above the exact one.</summary>
    /// <param name="x">The grid, [m, n].</param>
    /// <exception cref="ArgumentException">The length is not m·n, or x holds a NaN.</exception>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, Length, nameof(GeneralisedVariation));
        return VectorKernels.IsFinite(x) ? SecondOrderVariation.Solve(grid, x, First, Second, options, []).Value : double.PositiveInfinity;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A length is not m·n, γ is not positive and finite, or x holds a number that is not
    /// finite.</exception>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result) => Step(x, gamma, result).Value;

    /// <summary>The step as <see cref="Prox"/>, telling what was reached.</summary>
    /// <param name="x">The grid, [m, n].</param>
    /// <param name="gamma">The step γ; finite, &gt; 0.</param>
    /// <param name="result">Receives the step; as long as <paramref name="x"/>, and may be the same memory as it.</param>
    /// <exception cref="ArgumentException">As <see cref="Prox"/>.</exception>
    public VariationStep Step(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        Check(x, gamma, result);
        VariationStep step = SecondOrderVariation.Solve(grid, x, gamma * First, gamma * Second, options, result);
        // The solver's objective is γ times f(z) + ‖z − x‖²/(2γ).
        return step with { Value = step.Value / gamma, Gap = step.Gap / gamma };
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">As <see cref="Prox"/>, or the tangent's length is not m·n.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        Check(x, gamma, result);
        PointArguments.RequireAsLong(tangent, x, nameof(GeneralisedVariation));
        SecondOrderDerivative.At(grid, x, gamma, (First, Second), options).Differentiate(tangent, gammaTangent, result);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">As <see cref="Prox"/>, or the cotangent's length is not m·n.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        Check(x, gamma, result);
        PointArguments.RequireAsLong(cotangent, x, nameof(GeneralisedVariation));
        // The step is the gradient of a convex function: its Jacobian is symmetric.
        return SecondOrderDerivative.At(grid, x, gamma, (First, Second), options).Differentiate(cotangent, 0, result);
    }

    private void Check(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> result)
    {
        StepArguments.Require(x, gamma, result, Length, nameof(GeneralisedVariation));
        if (!VectorKernels.IsFinite(x))
            throw new ArgumentException("GeneralisedVariation: x holds an infinite number, which has no step.", nameof(x));
    }
}
