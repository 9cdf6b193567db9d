namespace Leibniz.Optimization.Proximal.Functions;

/// <content>The derivative of the step, by implicit differentiation of its optimality.</content>
/// <remarks>
/// A group is flat where the dual's projected step leaves it inside its ball, ‖y_g + (D z)_g/L‖ ≤ μ; there (D z)_g stays 0, and
/// the places it joins move as one region. At the others y_g = μ u_g, u_g = (D z)_g/‖(D z)_g‖. So the tangent ż = C v, C spreading a
/// number over each region, minimises ‖C v − ẋ‖²/2 + (μ/2) Σ ⟨(D C v)_g, H_g (D C v)_g⟩ + μ̇ Σ ⟨u_g, (D C v)_g⟩ over the groups that are
/// not flat, with H_g = (I − u_g u_gᵀ)/‖(D z)_g‖ (Vaiter, Deledalle, Fadili, Peyré and Dossal, The degrees of freedom of partly smooth
/// regularizers, 2017). It is found by conjugate gradients with the diagonal as preconditioner; where each group is one
/// difference H is 0 and each region takes its mean.
/// </remarks>
internal sealed partial class GridVariation
{
    // A difference under 1e-9·L·μ beyond the ball is rounding: the group counts as flat.
    private const double Beyond = 1 + 1e-9;

    // A few hundred suffice on pictures; the differences' curvature makes the condition, never the size alone.
    private const int MostConjugateSteps = 5000;

    /// <summary>Writes the Jacobian times a direction plus μ̇ ∂z/∂μ; returns ⟨−Dᵀu, what was written⟩, which for μ̇ = 0 is
    /// ⟨∂z/∂μ, direction⟩.</summary>
    public double Differentiate(ReadOnlySpan<double> x, double mu, VariationOptions options, ReadOnlySpan<double> direction, double muTangent, Span<double> result)
    {
        int length = Rows * axes.Places;
        using var dual = new PooledVector(length);
        using var point = new PooledVector(x.Length);
        using var unit = new PooledVector(length);
        using var curvature = new PooledVector(groups.Length * axes.Places);
        Solve(x, mu, options, dual.Span, point.Span);
        Span<double> u = unit.Span, bends = curvature.Span;
        u.Clear();
        Differences(point.Span, 1, u);
        var regions = new GridRegions(x.Length);
        Classify(mu, dual.Span, u, bends, regions);
        regions.Number();

        // The steps along μ: −Dᵀu.
        Span<double> slope = point.Span;
        slope.Clear();
        SubtractAdjoint(u, slope);
        using var right = new PooledVector(x.Length);
        VectorKernels.AddScaled(direction, muTangent, slope, right.Span);
        Solve(right.Span, u, bends, regions, dual.Span, result);
        return VectorKernels.Dot(slope, result);
    }

    /// <summary>Replaces D z by the units u, 0 where flat; writes μ/‖(D z)_g‖, 0 where flat; joins what is flat.</summary>
    private void Classify(double mu, ReadOnlySpan<double> y, Span<double> u, Span<double> bends, GridRegions regions)
    {
        for (int g = 0; g < groups.Length; g++)
        {
            for (int place = 0; place < axes.Places; place++)
            {
                double squares = 0, ahead = 0;
                foreach (int row in groups[g])
                {
                    int at = (row * axes.Places) + place;
                    squares += u[at] * u[at];
                    ahead += (y[at] + (StepSize * u[at])) * (y[at] + (StepSize * u[at]));
                }
                double norm = Math.Sqrt(squares);
                bool flat = !(Math.Sqrt(ahead) > mu * Beyond);
                bends[(g * axes.Places) + place] = flat ? 0 : mu / norm;
                foreach (int row in groups[g])
                {
                    int at = (row * axes.Places) + place, next = axes.Next(row / axes.Channels, place);
                    u[at] = flat ? 0 : u[at] / norm;
                    if (flat && next > 0)
                        regions.Join((row % axes.Channels * axes.Places) + place, next);
                }
            }
        }
    }

    /// <summary>Solves (CᵀC + CᵀDᵀ μH D C) v = Cᵀ right and writes C v.</summary>
    private void Solve(ReadOnlySpan<double> right, ReadOnlySpan<double> u, ReadOnlySpan<double> bends, GridRegions regions, Span<double> field, Span<double> result)
    {
        int count = regions.Count;
        using var memory = new PooledVector(5 * count);
        using var spread = new PooledVector(right.Length);
        Span<double> v = memory.Span[..count], residual = memory.Span.Slice(count, count), search = memory.Span.Slice(2 * count, count);
        Span<double> image = memory.Span.Slice(3 * count, count), diagonal = memory.Span.Slice(4 * count, count);
        Diagonal(u, bends, regions, diagonal);
        regions.Gather(right, residual);
        v.Clear();
        // The means, right at once where nothing bends, start the iteration.
        for (int k = 0; k < count; k++)
            v[k] = residual[k] / regions.Size(k);
        double first = Weighted(residual, diagonal), product = 0;
        Apply(v, u, bends, regions, field, spread.Span, image);
        VectorKernels.AddScaled(residual, -1, image, residual);
        for (int iteration = 0; iteration < MostConjugateSteps; iteration++)
        {
            double next = Weighted(residual, diagonal);
            // Squares: the residual, in the norm of the preconditioner, is 1e-12 of the right side's.
            if (!(next > 1e-24 * first))
                break;
            for (int k = 0; k < count; k++)
                search[k] = (residual[k] / diagonal[k]) + (iteration == 0 ? 0 : next / product * search[k]);
            product = next;
            Apply(search, u, bends, regions, field, spread.Span, image);
            double step = next / VectorKernels.Dot(search, image);
            VectorKernels.AddScaled(v, step, search, v);
            VectorKernels.AddScaled(residual, -step, image, residual);
        }
        regions.Spread(v, result);
    }

    private void Apply(ReadOnlySpan<double> v, ReadOnlySpan<double> u, ReadOnlySpan<double> bends, GridRegions regions, Span<double> field, Span<double> spread, Span<double> image)
    {
        regions.Spread(v, spread);
        field.Clear();
        Differences(spread, 1, field);
        for (int g = 0; g < groups.Length; g++)
        {
            for (int place = 0; place < axes.Places; place++)
            {
                double bend = bends[(g * axes.Places) + place], along = 0;
                foreach (int row in groups[g])
                    along += u[(row * axes.Places) + place] * field[(row * axes.Places) + place];
                foreach (int row in groups[g])
                {
                    int at = (row * axes.Places) + place;
                    // A lone difference bends nothing: 1 − u² is 0 without rounding.
                    field[at] = groups[g].Length == 1 ? 0 : -bend * (field[at] - (along * u[at]));
                }
            }
        }
        SubtractAdjoint(field, spread);
        regions.Gather(spread, image);
    }

    private void Diagonal(ReadOnlySpan<double> u, ReadOnlySpan<double> bends, GridRegions regions, Span<double> diagonal)
    {
        for (int k = 0; k < diagonal.Length; k++)
            diagonal[k] = regions.Size(k);
        for (int g = 0; g < groups.Length; g++)
        {
            if (groups[g].Length == 1)
                continue;
            foreach (int row in groups[g])
            {
                for (int place = 0; place < axes.Places; place++)
                {
                    int at = (row * axes.Places) + place, next = axes.Next(row / axes.Channels, place), node = (row % axes.Channels * axes.Places) + place;
                    if (next == 0 || regions.Of(node) == regions.Of(node + next))
                        continue;
                    double bend = bends[(g * axes.Places) + place] * (1 - (u[at] * u[at]));
                    diagonal[regions.Of(node)] += bend;
                    diagonal[regions.Of(node + next)] += bend;
                }
            }
        }
    }

    /// <summary>z −= Dᵀ field.</summary>
    private void SubtractAdjoint(ReadOnlySpan<double> field, Span<double> z)
    {
        for (int row = 0; row < Rows; row++)
            axes.SubtractAdjoint(row / axes.Channels, field.Slice(row * axes.Places, axes.Places), z.Slice(row % axes.Channels * axes.Places, axes.Places));
    }

    private static double Weighted(ReadOnlySpan<double> residual, ReadOnlySpan<double> diagonal)
    {
        double sum = 0;
        for (int k = 0; k < residual.Length; k++)
            sum += residual[k] * residual[k] / diagonal[k];
        return sum;
    }
}
