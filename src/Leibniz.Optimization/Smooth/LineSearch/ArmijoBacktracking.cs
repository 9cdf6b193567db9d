namespace Leibniz.Optimization.Smooth.LineSearch;

/// <summary>A step with φ(t) ≤ φ(0) + c₁tφ′(0), by shortening the first trial.</summary>
/// <remarks>Each next trial is the minimiser −φ′(0)t²/(2(φ(t) − φ(0) − φ′(0)t)) of the parabola through φ(0), φ′(0) and φ(t),
/// kept within [t/10, t/2]. A trial costs a value; the gradient is computed once. The step never grows beyond the first
/// trial. Sources: Armijo 1966; Dennis and Schnabel 1983, algorithm A6.3.1.</remarks>
public sealed class ArmijoBacktracking : ILineSearch
{
    // 60 halvings pass the precision of any step that began within 2⁶⁰⁻⁵³ of the right one.
    private const int MostTrials = 60;

    /// <summary>c₁, in (0, 1).</summary>
    public double Decrease { get; init; } = 1e-4;

    /// <inheritdoc/>
    public double Search(
        ISmoothFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> direction, ref double value, double slope,
        double initial, Span<double> point, Span<double> gradient)
    {
        ArgumentNullException.ThrowIfNull(f);
        var line = new SearchLine(f, x, direction, point, gradient);
        double t = initial;
        while (slope < 0 && line.Trials < MostTrials)
        {
            line.MoveTo(t);
            // Below the precision of the value the condition would let an equal value pass.
            if (line.Value < value && line.Value <= value + (Decrease * t * slope))
            {
                line.Differentiate();
                if (line.IsUsable)
                {
                    value = line.Value;
                    return t;
                }
            }
            double parabola = -slope * t / (2 * ((line.Value - value) - (slope * t))) * t;
            t = double.IsNaN(parabola) ? 0.5 * t : Math.Clamp(parabola, 0.1 * t, 0.5 * t);
        }
        return 0;
    }
}
