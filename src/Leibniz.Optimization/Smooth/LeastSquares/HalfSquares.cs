namespace Leibniz.Optimization.Smooth;

/// <summary>½‖r(x)‖² as a smooth function, which keeps the residuals and the Jacobian of its last gradient.</summary>
internal sealed class HalfSquares(IResidualFunction f) : ISmoothFunction
{
    private readonly double[] _trial = new double[f.Residuals];
    private double[] _at = [];

    public int Dimension => f.Parameters;

    public double[] Residuals { get; } = new double[f.Residuals];

    /// <summary>∂rᵢ/∂xⱼ at i·n + j.</summary>
    public double[] Jacobian { get; } = new double[f.Residuals * f.Parameters];

    public double Value(ReadOnlySpan<double> x)
    {
        f.Evaluate(x, _trial);
        return 0.5 * VectorArithmetic.Dot(_trial, _trial);
    }

    public double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Linearise(x);
        gradient.Clear();
        for (int i = 0; i < Residuals.Length; i++)
            VectorArithmetic.Combine(Jacobian.AsSpan(i * x.Length, x.Length), Residuals[i], gradient, gradient);
        return 0.5 * VectorArithmetic.Dot(Residuals, Residuals);
    }

    /// <summary>Sees that the Jacobian is that of x.</summary>
    public void Linearise(ReadOnlySpan<double> x)
    {
        if (x.SequenceEqual(_at))
            return;
        f.Jacobian(x, Residuals, Jacobian);
        _at = x.ToArray();
    }

    /// <summary>‖J v‖².</summary>
    public double SquareAlong(ReadOnlySpan<double> v)
    {
        double sum = 0;
        for (int i = 0; i < Residuals.Length; i++)
        {
            double along = VectorArithmetic.Dot(Jacobian.AsSpan(i * v.Length, v.Length), v);
            sum += along * along;
        }
        return sum;
    }
}
