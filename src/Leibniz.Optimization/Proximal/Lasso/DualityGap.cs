namespace Leibniz.Optimization.Proximal.Lasso;

/// <summary>The duality gap of ‖y − Xv‖²/2 + a‖v‖₁ + b‖v‖²/2, as a sum of terms that are never negative.</summary>
/// <remarks>
/// With r̃ the residual of the problem with rows √b·I appended, g = Xᵀr − bv its correlations, and the dual point c·r̃, c = min(1, a/‖g‖∞), primal
/// minus dual is (1 − c)²‖r̃‖²/2 + Σⱼ (a|vⱼ| − c·vⱼgⱼ). So the gap is not the difference of two large numbers, and can be seen
/// far below their rounding. Source: Kim, Koh, Lustig, Boyd and Gorinevsky, 2007, for the dual point.
/// </remarks>
internal static class DualityGap
{
    /// <summary>‖g‖∞.</summary>
    public static double Largest(ReadOnlySpan<double> weights, ReadOnlySpan<double> correlations, double square)
    {
        double largest = 0;
        for (int k = 0; k < weights.Length; k++)
            largest = Math.Max(largest, Math.Abs(correlations[k] - (square * weights[k])));
        return largest;
    }

    /// <summary>The gap; the weights may leave out zeros, <paramref name="largest"/> must not.</summary>
    public static double Of(
        ReadOnlySpan<double> weights, ReadOnlySpan<double> correlations, double absolute, double square, double residualSquare,
        double largest)
    {
        double scale = largest > absolute ? absolute / largest : 1, sum = 0, weightSquare = 0;
        for (int k = 0; k < weights.Length; k++)
        {
            double g = correlations[k] - (square * weights[k]);
            sum += (absolute * Math.Abs(weights[k])) - (scale * weights[k] * g);
            weightSquare += weights[k] * weights[k];
        }
        // Rounding of the terms may leave less than nothing.
        return Math.Max(sum, 0) + ((1 - scale) * (1 - scale) * (residualSquare + (square * weightSquare)) / 2);
    }
}
