namespace Leibniz.Optimization.Smooth;

/// <summary>The minimum of the quadratic model over the numbers that are free at the Cauchy point.</summary>
/// <remarks>d = −r/θ − W_F (M⁻¹ − W_FᵀW_F/θ)⁻¹ W_Fᵀr/θ² with r the model's gradient at the Cauchy point. What leaves the
/// bounds is projected; where that does not lead down, the step is cut at the first bound instead. Sources: Byrd, Lu,
/// Nocedal and Zhu 1995, section 5.1 (direct primal method); Morales and Nocedal 2011, section 3 (projection).</remarks>
internal static class SubspaceMinimum
{
    public static double[] Of(Box box, CompactBfgs model, double[] x, double[] gradient, CauchyPoint cauchy)
    {
        int n = x.Length, columns = model.Columns;
        int[] free = [.. Enumerable.Range(0, n).Where(i => cauchy.X[i] > box.Lower[i] && cauchy.X[i] < box.Upper[i])];
        if (free.Length == 0 || columns == 0)
            return cauchy.X;
        double theta = model.Theta;
        double[] middle = new double[columns], row = new double[columns], right = new double[columns];
        model.Middle(cauchy.Offset, middle);
        double[] step = new double[n], gram = new double[columns * columns];
        foreach (int i in free)
        {
            model.Row(i, row);
            double r = gradient[i] + (theta * (cauchy.X[i] - x[i])) - VectorArithmetic.Dot(row, middle);
            step[i] = -r / theta;
            VectorArithmetic.Combine(row, r, right, right);
            for (int a = 0; a < columns; a++)
            {
                for (int b = 0; b < columns; b++)
                    gram[(a * columns) + b] += row[a] * row[b] / theta;
            }
        }
        if (model.Solve(gram, right) is not { } v)
            return cauchy.X;
        foreach (int i in free)
        {
            model.Row(i, row);
            step[i] -= VectorArithmetic.Dot(row, v) / (theta * theta);
        }
        double[] reached = [.. cauchy.X];
        double down = 0;
        for (int i = 0; i < n; i++)
        {
            reached[i] = box.Clamp(i, reached[i] + step[i]);
            down += (reached[i] - x[i]) * gradient[i];
        }
        if (down < 0)
            return reached;
        double t = Math.Min(1, box.Room(cauchy.X, step));
        VectorArithmetic.Combine(step, t, cauchy.X, reached);
        box.Clamp(reached);
        return reached;
    }
}
