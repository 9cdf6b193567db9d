namespace Leibniz.Optimization.Smooth;

/// <summary>A loss ρ(s) of a squared residual s = r², with ρ(s) ≈ s for small s, that bounds the pull of outliers.</summary>
/// <remarks>The residuals are divided by the scale c before: the objective is ½ Σ c² ρ(rᵢ²/c²).</remarks>
public sealed record RobustLoss
{
    private readonly Func<double, double> _value;
    private readonly Func<double, double> _slope;

    private RobustLoss(string name, Func<double, double> value, Func<double, double> slope) =>
        (Name, _value, _slope) = (name, value, slope);

    /// <summary>ρ = s: least squares.</summary>
    public static RobustLoss Squared { get; } = new("squared", s => s, _ => 1);

    /// <summary>Huber 1964: ρ = s for s ≤ 1, else 2√s − 1.</summary>
    public static RobustLoss Huber { get; } = new("huber", s => s <= 1 ? s : (2 * Math.Sqrt(s)) - 1, s => s <= 1 ? 1 : 1 / Math.Sqrt(s));

    /// <summary>Cauchy: ρ = log(1 + s); not convex.</summary>
    public static RobustLoss Cauchy { get; } = new("cauchy", s => double.LogP1(s), s => 1 / (1 + s));

    /// <summary>Soft L1: ρ = 2(√(1 + s) − 1), written without its cancellation.</summary>
    public static RobustLoss SoftL1 { get; } = new("soft-l1", s => 2 * s / (Math.Sqrt(1 + s) + 1), s => 1 / Math.Sqrt(1 + s));

    /// <summary>Tukey's biweight: ρ = (1 − (1 − s)³)/3 for s ≤ 1, else 1/3; slope (1 − s)², zero beyond s = 1. Not convex.</summary>
    public static RobustLoss Tukey { get; } = new(
        "tukey", s => s <= 1 ? s * (3 - (s * (3 - s))) / 3 : 1.0 / 3, s => s <= 1 ? (1 - s) * (1 - s) : 0);

    /// <summary>The losses by name.</summary>
    public static IReadOnlyList<RobustLoss> All { get; } = [Squared, Huber, Cauchy, SoftL1, Tukey];

    /// <summary>The name on the command line.</summary>
    public string Name { get; }

    /// <summary>ρ(s).</summary>
    /// <param name="s">The squared, scaled residual, ≥ 0.</param>
    public double Value(double s) => _value(s);

    /// <summary>ρ′(s), the weight of the residual.</summary>
    /// <param name="s">The squared, scaled residual, ≥ 0.</param>
    public double Slope(double s) => _slope(s);
}
