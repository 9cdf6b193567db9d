namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The total variation of a d×m×n grid of one or more channels, f(x) = weight · Σ over places of the size of their differences.</summary>
/// <remarks>
/// <para>x holds the channels one after another, each plane after plane and row after row:
/// [channels, d, m, n]. With D the forward differences in depth, down and
/// right (0 past the edge), a place costs √(Σ D²) over the three directions (isotropic) or one such term a direction
/// (anisotropic); the sum under the root runs over all channels too where they are coupled, which makes edges of all
/// channels fall together, else each channel has a term of its own.</para>
/// <para>prox_γf is computed to a duality gap (<see cref="VariationOptions"/>), by accelerated projected gradients of the dual;
/// z is within √(2γ·gap) of the exact step. <see cref="GridTotalVariation.Step"/> tells the gap reached and whether the most iterations came
/// first. O(dmn·channels) an iteration; no allocation once warm.</para>
/// <para>The derivative follows from the optimality of the computed step: a group of differences that the dual's projected step
/// leaves inside its ball is flat and stays so, what flat groups join moves as one region, and the other groups bend by the
/// curvature of their norm; a linear system of one unknown a region, solved by conjugate gradients to 1e-12 (without any
/// where each group is one difference: then a region's tangent is the mean of the tangents in it). At regions that have just
/// met they count as one (the element of least rank). Its accuracy is that of the step: give a small
/// <see cref="VariationOptions.RelativeGap"/>. A few numbers a place are allocated.</para>
/// Source: Rudin, Osher and Fatemi, Nonlinear total variation based noise removal algorithms, 1992; coupled channels as Blomgren
/// and Chan, 1998, and Bresson and Chan, 2008; the algorithm of Beck and Teboulle, Fast gradient-based
/// algorithms for constrained total variation image denoising and deblurring problems, 2009; the derivative by Vaiter, Deledalle,
/// Fadili, Peyré and Dossal, The degrees of freedom of partly smooth regularizers, 2017.
/// </remarks>
public sealed class TotalVariation3D : GridTotalVariation
{
    /// <summary>The weighted total variation of a grid.</summary>
    /// <param name="depth">d; ≥ 1.</param>
    /// <param name="rows">m; ≥ 1.</param>
    /// <param name="columns">n; ≥ 1.</param>
    /// <param name="channels">The number of channels; ≥ 1.</param>
    /// <param name="weight">The factor of the sum; finite, ≥ 0.</param>
    /// <param name="kind">How the three directions are joined.</param>
    /// <param name="coupled">Whether the channels are joined under one root.</param>
    /// <param name="options">When the step stops; null for the defaults.</param>
    /// <exception cref="ArgumentException">A size is under 1 or too large for an array, the weight is negative or not finite,
    /// the kind does not exist, or an option is out of its range.</exception>
    public TotalVariation3D(int depth, int rows, int columns, int channels = 1, double weight = 1, VariationKind kind = VariationKind.Isotropic, bool coupled = true, VariationOptions? options = null)
        : base([depth, rows, columns], channels, weight, kind, coupled, options) =>
        (Depth, Rows, Columns) = (depth, rows, columns);

    /// <summary>The number d of planes.</summary>
    public int Depth { get; }

    /// <summary>The number m of rows.</summary>
    public int Rows { get; }

    /// <summary>The number n of columns.</summary>
    public int Columns { get; }
}
