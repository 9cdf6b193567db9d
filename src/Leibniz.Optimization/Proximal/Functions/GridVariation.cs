namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The total variation of a grid of channels and the iterative solution of its proximal step.</summary>
/// <remarks>
/// The step minimises ‖z − x‖²/2 + μ Σ over groups of ‖(D z)_g‖₂, a group being the differences joined at a place: of all axes
/// or of one, of all channels or of one. Its dual is min ‖x − Dᵀy‖²/2 over ‖y_g‖ ≤ μ, and z = x − Dᵀy. Solved by accelerated
/// projected gradients with step 1/L, L = 4·(number of axes) ≥ ‖D‖² (Beck and Teboulle, Fast gradient-based algorithms for
/// constrained total variation image denoising and deblurring problems, 2009), started anew where the momentum
/// points uphill (O'Donoghue and Candès, Adaptive restart for accelerated gradient schemes, 2015, section 3.2).
/// The gap of the pair (x − Dᵀy, y) is Σ μ‖(D z)_g‖ − ⟨(D z)_g, y_g⟩, a sum of numbers ≥ 0: it does not cancel.
/// </remarks>
internal sealed partial class GridVariation
{
    // The gap costs about half an iteration; looked at this often it is a twentieth of the work.
    private const int GapEvery = 10;

    private readonly GridAxes axes;
    private readonly int[][] groups;

    /// <summary>Makes the groups: row (axis, channel) of a field is numbered axis·channels + channel.</summary>
    public GridVariation(GridAxes axes, VariationKind kind, bool coupled)
    {
        this.axes = axes;
        int channels = axes.Channels;
        groups = [.. Enumerable.Range(0, axes.Count * channels)
            .GroupBy(row => (Axis: kind == VariationKind.Isotropic ? 0 : row / channels, Channel: coupled ? 0 : row % channels))
            .Select(group => group.ToArray())];
    }

    private int Rows => axes.Count * axes.Channels;

    private double StepSize => 1.0 / (4 * Math.Max(axes.Count, 1));

    /// <summary>Σ over groups of ‖(D x)_g‖₂.</summary>
    public double Value(ReadOnlySpan<double> x)
    {
        using var field = new PooledVector(Rows * axes.Places);
        using var norms = new PooledVector(axes.Places);
        field.Span.Clear();
        Differences(x, 1, field.Span);
        double sum = 0;
        foreach (int[] group in groups)
        {
            GroupNorms(group, field.Span, norms.Span);
            foreach (double norm in norms.Span)
                sum += norm;
        }
        return sum;
    }

    /// <summary>Writes the step; returns Σ‖(D z)_g‖, the gap in units of the objective above, and how it ended.</summary>
    public VariationStep Solve(ReadOnlySpan<double> x, double mu, VariationOptions options, Span<double> result)
    {
        using var dual = new PooledVector(Rows * axes.Places);
        using var point = new PooledVector(x.Length);
        VariationStep step = Solve(x, mu, options, dual.Span, point.Span);
        point.Span.CopyTo(result);
        return step;
    }

    /// <summary>Writes the dual y and the step z = x − Dᵀy.</summary>
    private VariationStep Solve(ReadOnlySpan<double> x, double mu, VariationOptions options, Span<double> y, Span<double> z)
    {
        int length = Rows * axes.Places;
        using var ahead = new PooledVector(length);
        using var moved = new PooledVector(length);
        using var norms = new PooledVector(axes.Places);
        Span<double> y1 = ahead.Span, next = moved.Span;
        y.Clear();
        y1.Clear();
        double step = StepSize, t = 1;
        (double value, double gap, bool reached) = Gap(x, mu, y, z, next, norms.Span, options.RelativeGap);
        int iteration = 0;
        while (!reached && iteration < options.MaximumIterations)
        {
            iteration++;
            Primal(x, y1, z);
            y1.CopyTo(next);
            Differences(z, step, next);
            Shrink(mu, next, norms.Span);
            double uphill = 0;
            for (int i = 0; i < length; i++)
                uphill += (y1[i] - next[i]) * (next[i] - y[i]);
            double tNext = uphill > 0 ? 1 : (1 + Math.Sqrt(1 + (4 * t * t))) / 2, momentum = uphill > 0 ? 0 : (t - 1) / tNext;
            for (int i = 0; i < length; i++)
            {
                y1[i] = next[i] + (momentum * (next[i] - y[i]));
                y[i] = next[i];
            }
            t = tNext;
            if (iteration % GapEvery == 0 || iteration == options.MaximumIterations)
                (value, gap, reached) = Gap(x, mu, y, z, next, norms.Span, options.RelativeGap);
        }
        return new VariationStep(value, gap, iteration, reached);
    }

    /// <summary>z = x − Dᵀy.</summary>
    private void Primal(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> z)
    {
        x.CopyTo(z);
        SubtractAdjoint(y, z);
    }

    /// <summary>field += scale · D z.</summary>
    private void Differences(ReadOnlySpan<double> z, double scale, Span<double> field)
    {
        for (int row = 0; row < Rows; row++)
            axes.AddDifference(row / axes.Channels, z.Slice(row % axes.Channels * axes.Places, axes.Places), scale, field.Slice(row * axes.Places, axes.Places));
    }

    private void GroupNorms(int[] group, ReadOnlySpan<double> field, Span<double> norms)
    {
        norms.Clear();
        foreach (int row in group)
        {
            ReadOnlySpan<double> part = field.Slice(row * axes.Places, axes.Places);
            for (int i = 0; i < part.Length; i++)
                norms[i] += part[i] * part[i];
        }
        for (int i = 0; i < norms.Length; i++)
            norms[i] = Math.Sqrt(norms[i]);
    }

    /// <summary>Projects each group onto the ball of radius μ.</summary>
    private void Shrink(double mu, Span<double> field, Span<double> norms)
    {
        foreach (int[] group in groups)
        {
            GroupNorms(group, field, norms);
            for (int i = 0; i < norms.Length; i++)
                norms[i] = norms[i] > mu ? mu / norms[i] : 1;
            foreach (int row in group)
            {
                Span<double> part = field.Slice(row * axes.Places, axes.Places);
                for (int i = 0; i < part.Length; i++)
                    part[i] *= norms[i];
            }
        }
    }

    private (double Value, double Gap, bool Reached) Gap(ReadOnlySpan<double> x, double mu, ReadOnlySpan<double> y, Span<double> z, Span<double> field, Span<double> norms, double tolerance)
    {
        Primal(x, y, z);
        field.Clear();
        Differences(z, 1, field);
        double value = 0;
        foreach (int[] group in groups)
        {
            GroupNorms(group, field, norms);
            foreach (double norm in norms)
                value += norm;
        }
        double distance = VectorKernels.Distance(x, z), objective = (mu * value) + (distance * distance / 2);
        double gap = Math.Max((mu * value) - VectorKernels.Dot(field, y), 0);
        return (value, gap, gap <= tolerance * objective);
    }
}
