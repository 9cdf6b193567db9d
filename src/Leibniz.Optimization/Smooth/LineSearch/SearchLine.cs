namespace Leibniz.Optimization.Smooth.LineSearch;

/// <summary>φ(t) = f(x + t d), with the last trial's value and slope.</summary>
internal ref struct SearchLine(
    ISmoothFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> direction, Span<double> point, Span<double> gradient)
{
    private readonly ReadOnlySpan<double> _x = x;
    private readonly ReadOnlySpan<double> _direction = direction;
    private readonly Span<double> _point = point;
    private readonly Span<double> _gradient = gradient;

    /// <summary>φ at the last trial.</summary>
    public double Value { get; private set; } = double.NaN;

    /// <summary>φ′ at the last trial.</summary>
    public double Slope { get; private set; } = double.NaN;

    /// <summary>The number of trials.</summary>
    public int Trials { get; private set; }

    /// <summary>Whether φ and φ′ are numbers at the last trial; a value of −∞ is one.</summary>
    public readonly bool IsUsable => Value < double.PositiveInfinity && double.IsFinite(Slope);

    /// <summary>Evaluates φ(t) alone.</summary>
    public void MoveTo(double t)
    {
        VectorArithmetic.Combine(_direction, t, _x, _point);
        Value = f.Value(_point);
        Trials++;
    }

    /// <summary>Evaluates φ′ at the point of the last trial.</summary>
    public void Differentiate()
    {
        Value = f.Gradient(_point, _gradient);
        Slope = VectorArithmetic.Dot(_gradient, _direction);
    }

    /// <summary>Evaluates φ(t) and φ′(t).</summary>
    public void Evaluate(double t)
    {
        VectorArithmetic.Combine(_direction, t, _x, _point);
        Differentiate();
        Trials++;
    }
}
