namespace Leibniz;

/// <summary>Difference formulas in one input of a function of n numbers with m values.</summary>
internal readonly ref struct Differences<TEvaluator> where TEvaluator : struct, IEvaluator
{
    // How often a step is divided by 16 while the function has no finite values around x.
    private const int MostShrinks = 12;

    // A function is taken to be computed within 4 ulp; its argument's own rounding moves it by |x f′| ε more.
    private const double ValueUlps = 4;
    private const double Epsilon = 2.220446049250313e-16; // 2⁻⁵²

    private readonly TEvaluator _f;
    private readonly Span<double> _point;
    private readonly ReadOnlySpan<double> _centre;
    private readonly Span<double> _row;

    /// <param name="f">The function.</param>
    /// <param name="point">x, a copy that is changed and restored.</param>
    /// <param name="centre">f(x).</param>
    /// <param name="row">m numbers of scratch.</param>
    public Differences(TEvaluator f, Span<double> point, ReadOnlySpan<double> centre, Span<double> row)
    {
        _f = f;
        _point = point;
        _centre = centre;
        _row = row;
    }

    /// <summary>Writes ∂f/∂x_index by a formula of p + 1 points, and how far rounding may have moved it.</summary>
    /// <returns>The step in use, and how often f was called; the step is 0 and the derivative NaN if there is none.</returns>
    public (double Step, int Evaluations) First(
        int index, double h, int order, int first, double lower, double upper, Span<double> derivative, Span<double> rounding)
    {
        double x = _point[index];
        Span<double> positions = stackalloc double[order + 1];
        Span<double> weights = stackalloc double[order + 1];
        int evaluations = 0;
        // Below two ulp of x neighbouring positions would fall together.
        h = Math.Max(h, 2 * (Math.BitIncrement(Math.Abs(x)) - Math.Abs(x)));
        for (int attempt = 0; attempt <= MostShrinks; attempt++, h /= 16)
        {
            double step = Stencil.Place(x, h, first, lower, upper, positions);
            if (step == 0)
                break;
            Stencil.Weights(x, positions, 1, weights);
            bool finite = Sum(index, x, positions, weights, derivative, rounding, ref evaluations);
            if (finite)
                return (step, evaluations);
        }
        derivative.Fill(double.NaN);
        rounding.Fill(double.PositiveInfinity);
        return (0, evaluations);
    }

    private bool Sum(
        int index,
        double x,
        ReadOnlySpan<double> positions,
        ReadOnlySpan<double> weights,
        Span<double> derivative,
        Span<double> rounding,
        ref int evaluations)
    {
        derivative.Clear();
        rounding.Clear();
        double weight = 0;
        bool finite = true;
        for (int k = 0; k < positions.Length && finite; k++)
        {
            // A weight that is zero but for rounding still counts: positions are not exactly symmetric. An exact zero does not.
            if (weights[k] == 0)
                continue;
            weight += Math.Abs(weights[k]);
            ReadOnlySpan<double> values = _centre;
            if (positions[k] != x)
            {
                _point[index] = positions[k];
                _f.Evaluate(_point, _row);
                evaluations++;
                values = _row;
            }
            for (int i = 0; i < derivative.Length; i++)
            {
                finite &= double.IsFinite(values[i]);
                derivative[i] += weights[k] * values[i];
                rounding[i] += ValueUlps * Epsilon * Math.Abs(weights[k] * values[i]);
            }
        }
        _point[index] = x;
        for (int i = 0; i < derivative.Length; i++)
            rounding[i] += Epsilon * Math.Abs(x * derivative[i]) * weight;
        return finite;
    }
}
