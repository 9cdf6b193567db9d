namespace Leibniz.Optimization.Proximal.Lasso;

/// <summary>The lasso's exact path: linear between its knots.</summary>
public sealed class HomotopyPath
{
    internal HomotopyPath(IReadOnlyList<HomotopyKnot> knots) => Knots = knots;

    /// <summary>The knots by decreasing λ; the last is the path's end (λ = 0, the least-squares fit, unless it was cut short).</summary>
    public IReadOnlyList<HomotopyKnot> Knots { get; }

    /// <summary>The predictors in the order in which they first enter.</summary>
    public IReadOnlyList<int> EntryOrder => [.. Knots.Select(k => k.Entered).Where(j => j >= 0).Distinct()];

    /// <summary>The coefficients at any λ not below the last knot's, exact to rounding; returns the intercept.</summary>
    /// <param name="lambda">λ, ≥ the last knot's.</param>
    /// <param name="coefficients">Receives the coefficients, [p].</param>
    /// <exception cref="ArgumentException">λ is NaN or below the last knot's, or the length is not p.</exception>
    public double At(double lambda, Span<double> coefficients)
    {
        if (!(lambda >= Knots[^1].Lambda))
            throw new ArgumentException($"HomotopyPath: λ is {lambda}; the path ends at {Knots[^1].Lambda}.", nameof(lambda));
        if (coefficients.Length != Knots[0].Coefficients.Length)
        {
            throw new ArgumentException(
                $"HomotopyPath: coefficients has {coefficients.Length} numbers; there are {Knots[0].Coefficients.Length} predictors.",
                nameof(coefficients));
        }
        int after = 0;
        while (Knots[after].Lambda > lambda)
            after++;
        HomotopyKnot low = Knots[after], high = Knots[Math.Max(after - 1, 0)];
        double width = high.Lambda - low.Lambda, share = width > 0 ? Math.Min((lambda - low.Lambda) / width, 1) : 0;
        for (int j = 0; j < coefficients.Length; j++)
            coefficients[j] = low.Coefficients[j] + (share * (high.Coefficients[j] - low.Coefficients[j]));
        return low.Intercept + (share * (high.Intercept - low.Intercept));
    }
}
