namespace Leibniz.Optimization.Smooth;

/// <summary>f with the penalties of its constraints: the augmented Lagrangian.</summary>
internal sealed class AugmentedFunction(ISmoothFunction f, ConstraintBlock equalities, ConstraintBlock inequalities, int n)
    : ISmoothFunction
{
    public int Dimension => n;

    public double Penalty { get; set; } = 1;

    /// <summary>f at the last point.</summary>
    public double Objective { get; private set; }

    public double Value(ReadOnlySpan<double> x)
    {
        Objective = f.Value(x);
        return Objective + equalities.Value(x, Penalty) + inequalities.Value(x, Penalty);
    }

    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Objective = f.Gradient(x, gradient);
        return Objective + equalities.AddGradient(x, Penalty, gradient) + inequalities.AddGradient(x, Penalty, gradient);
    }
}
