using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Lasso;

/// <summary>Follows the lasso's solution exactly as λ falls, from knot to knot.</summary>
/// <remarks>
/// Between knots β_A = (X_AᵀX_A)⁻¹(X_Aᵀy − nλs) for the active predictors A with signs s. A knot is the next λ at which a predictor's correlation reaches
/// the bound and it enters, or at which a coefficient comes to 0 and leaves. Coefficients and correlations are solved anew at
/// each knot, so that rounding does not gather. A predictor that depends linearly on the active ones never enters. One knot
/// costs O(np + k²) for k active predictors.
/// Sources: Osborne, Presnell and Turlach, 2000; Efron, Hastie, Johnstone and Tibshirani, 2004, section 3.1 (the lasso's form of
/// LARS).
/// </remarks>
public sealed class LassoHomotopy
{
    private readonly Design design;
    private readonly GramFactor factor = new();
    private readonly List<int> active = [];
    private readonly List<double> signs = [];
    private readonly bool[] taken;
    private readonly List<HomotopyKnot> knots = [];
    private readonly double[] correlations;
    private readonly double[] slopes;
    private readonly double[] residual;
    private readonly double[] responseCorrelations;
    private double[] weights = [];
    private double[] direction = [];

    private LassoHomotopy(Design design)
    {
        this.design = design;
        taken = Array.ConvertAll(design.Squares, square => square == 0);
        correlations = new double[design.Columns];
        slopes = new double[design.Columns];
        responseCorrelations = new double[design.Columns];
        residual = new double[design.Stride];
        design.Correlate(design.Response, responseCorrelations);
        responseCorrelations.CopyTo(correlations, 0);
    }

    /// <summary>Follows the path to its end.</summary>
    /// <param name="data">The observations.</param>
    /// <param name="standardisation">The scaling of columns; to unit norm, as in the paper, by default.</param>
    /// <param name="intercept">Whether an intercept is fitted, without penalty.</param>
    /// <param name="maxKnots">The most knots; the path is cut short there.</param>
    /// <param name="cancellation">Asked at every knot; a cancelled path is cut short.</param>
    /// <exception cref="ArgumentException">No predictor correlates with the response, or maxKnots is below 1.</exception>
    public static HomotopyPath Follow(
        RegressionData data,
        Standardisation standardisation = Standardisation.UnitNorm,
        bool intercept = true,
        int maxKnots = int.MaxValue,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (maxKnots < 1)
            throw new ArgumentException($"LassoHomotopy: maxKnots must be ≥ 1; it is {maxKnots}.", nameof(maxKnots));
        var run = new LassoHomotopy(new(data, intercept, standardisation));
        run.Run(maxKnots, cancellation);
        return new(run.knots);
    }

    private void Run(int maxKnots, CancellationToken cancellation)
    {
        double bound = 0;
        int entering = -1, left = -1;
        double leftSign = 0, enteringSign = 0;
        for (int j = 0; j < correlations.Length; j++)
        {
            if (Math.Abs(correlations[j]) > bound)
                (bound, entering) = (Math.Abs(correlations[j]), j);
        }
        if (entering < 0)
            throw new ArgumentException("LassoHomotopy: no predictor correlates with the response (is it constant?).");
        enteringSign = Math.Sign(correlations[entering]);
        double start = bound;
        while (true)
        {
            // Below this the correlations are rounding of the first ones, and the fit is least squares.
            if (bound <= 1e-14 * start)
                (bound, entering) = (0, -1);
            bool bends = entering < 0 || Enter(entering, enteringSign);
            SolveAt(bound);
            if (bends)
                Record(bound, entering, left);
            if (bound == 0 || knots.Count >= maxKnots || cancellation.IsCancellationRequested)
                return;
            Aim();
            (double step, entering, int leaving) = NextEvent(bound, left, leftSign);
            bound = Math.Max(bound - step, 0);
            if (entering >= 0)
                enteringSign = Math.Sign(correlations[entering] - (step * slopes[entering]));
            (left, leftSign) = (-1, 0);
            if (leaving >= 0)
            {
                (left, leftSign) = (active[leaving], signs[leaving]);
                Leave(leaving);
            }
        }
    }

    private bool Enter(int column, double sign)
    {
        var products = new double[active.Count];
        for (int k = 0; k < products.Length; k++)
            products[k] = Dot(design.Column(column), design.Column(active[k]));
        taken[column] = true;
        if (!factor.Append(products, design.Squares[column]))
            return false;
        active.Add(column);
        signs.Add(sign);
        return true;
    }

    private void Leave(int slot)
    {
        factor.RemoveAt(slot);
        taken[active[slot]] = false;
        active.RemoveAt(slot);
        signs.RemoveAt(slot);
    }

    // The solution for the present active set and signs at a bound nλ, one round of refinement included.
    private void SolveAt(double bound)
    {
        weights = new double[active.Count];
        for (int round = 0; round < 2; round++)
        {
            design.Residual(active.ToArray(), weights, residual);
            var rest = new double[weights.Length];
            for (int k = 0; k < rest.Length; k++)
                rest[k] = Dot(design.Column(active[k]), residual) - (bound * signs[k]);
            factor.Solve(rest);
            for (int k = 0; k < rest.Length; k++)
                weights[k] += rest[k];
        }
        design.Residual(active.ToArray(), weights, residual);
        design.Correlate(residual, correlations);
    }

    // β moves along (X_AᵀX_A)⁻¹s, the correlations along −slopes, as the bound falls.
    private void Aim()
    {
        direction = [.. signs];
        factor.Solve(direction);
        var fit = new double[design.Stride];
        for (int k = 0; k < direction.Length; k++)
            AddScaled(fit, direction[k], design.Column(active[k]), fit);
        design.Correlate(fit, slopes);
    }

    // The least fall of the bound at which a predictor enters or leaves; at most to 0.
    private (double Step, int Entering, int Leaving) NextEvent(double bound, int left, double leftSign)
    {
        double step = bound;
        int entering = -1, leaving = -1;
        for (int j = 0; j < correlations.Length; j++)
        {
            if (taken[j])
                continue;
            // One that has just left starts at the bound and goes inside: that is no event.
            double up = j == left && leftSign > 0 ? double.PositiveInfinity : Meeting(bound - correlations[j], 1 - slopes[j]);
            double down = j == left && leftSign < 0 ? double.PositiveInfinity : Meeting(bound + correlations[j], 1 + slopes[j]);
            double meeting = Math.Min(up, down);
            if (meeting < step)
                (step, entering) = (meeting, j);
        }
        for (int k = 0; k < direction.Length; k++)
        {
            // Away from 0 by its sign: no event, whatever rounding says of a weight that has just entered.
            double zero = direction[k] * signs[k] < 0 ? Math.Max(-weights[k] / direction[k], 0) : double.PositiveInfinity;
            if (zero < step)
                (step, entering, leaving) = (zero, -1, k);
        }
        return (step, entering, leaving);
    }

    private static double Meeting(double distance, double speed) =>
        speed > 0 ? Math.Max(distance, 0) / speed : double.PositiveInfinity;

    private void Record(double bound, int entered, int left)
    {
        var scaled = new double[design.Columns];
        for (int k = 0; k < active.Count; k++)
            scaled[active[k]] = active[k] == entered ? 0 : weights[k];
        var coefficients = new double[design.Columns];
        double intercept = design.Restore(scaled, coefficients);
        knots.Add(new HomotopyKnot
        {
            Lambda = bound / design.Rows,
            Entered = entered,
            Left = left,
            Intercept = intercept,
            Coefficients = coefficients,
        });
    }
}
