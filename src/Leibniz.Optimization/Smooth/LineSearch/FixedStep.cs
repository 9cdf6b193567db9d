namespace Leibniz.Optimization.Smooth.LineSearch;

/// <summary>The first trial, whatever the value does there.</summary>
internal sealed class FixedStep : ILineSearch
{
    public double Search(
        ISmoothFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> direction, ref double value, double slope,
        double initial, Span<double> point, Span<double> gradient)
    {
        var line = new SearchLine(f, x, direction, point, gradient);
        line.Evaluate(initial);
        value = line.Value;
        return initial;
    }
}
