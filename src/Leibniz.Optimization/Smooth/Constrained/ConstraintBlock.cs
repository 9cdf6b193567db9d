namespace Leibniz.Optimization.Smooth;

/// <summary>A group of constraints of one kind with its multipliers, and its part of the augmented Lagrangian.</summary>
/// <remarks>The part is ½ρ Σ (cᵢ + λᵢ/ρ)², for inequalities with max(0, ·) inside. Its gradient is Jᵀλ⁺ with the next
/// multipliers λ⁺ = λ + ρc, for inequalities not below 0. The constant ½Σλᵢ²/ρ is left out. Source: Rockafellar
/// 1973.</remarks>
internal sealed class ConstraintBlock(IResidualFunction? constraints, bool inequality, int n)
{
    // Birgin and Martínez 2014, section 12.1: multipliers are kept within these bounds.
    private const double LargestMultiplier = 1e20;

    private readonly double[] _jacobian = new double[(constraints?.Residuals ?? 0) * n];

    public double[] Values { get; } = new double[constraints?.Residuals ?? 0];

    /// <summary>λ.</summary>
    public double[] Multipliers { get; } = new double[constraints?.Residuals ?? 0];

    /// <summary>λ⁺ at the last point.</summary>
    public double[] Next { get; } = new double[constraints?.Residuals ?? 0];

    /// <summary>Lists the multipliers.</summary>
    public void Keep(StateLedger ledger)
    {
        double[] kept = Multipliers;
        ledger.Keep(ref kept, Multipliers.Length);
        kept.CopyTo(Multipliers, 0);
    }

    /// <summary>The part's value at x.</summary>
    public double Value(ReadOnlySpan<double> x, double penalty)
    {
        if (constraints is null)
            return 0;
        constraints.Evaluate(x, Values);
        return Part(penalty);
    }

    /// <summary>The part's value at x; adds its gradient.</summary>
    public double AddGradient(ReadOnlySpan<double> x, double penalty, Span<double> gradient)
    {
        if (constraints is null)
            return 0;
        constraints.Jacobian(x, Values, _jacobian);
        double value = Part(penalty);
        for (int i = 0; i < Values.Length; i++)
        {
            if (Next[i] != 0)
                VectorArithmetic.Combine(_jacobian.AsSpan(i * n, n), Next[i], gradient, gradient);
        }
        return value;
    }

    /// <summary>The largest |hᵢ|, or positive gᵢ, at the last point.</summary>
    public double Violation()
    {
        double largest = 0;
        foreach (double c in Values)
            largest = Math.Max(largest, inequality ? Math.Max(0, c) : Math.Abs(c));
        return largest;
    }

    /// <summary>The violation, and for inequalities min(−gᵢ, μᵢ/ρ) too: 0 where all hold and each binds or has no
    /// multiplier.</summary>
    public double Failure(double penalty)
    {
        double largest = 0;
        for (int i = 0; i < Values.Length; i++)
            largest = Math.Max(largest, Math.Abs(inequality ? Math.Max(Values[i], -Multipliers[i] / penalty) : Values[i]));
        return largest;
    }

    /// <summary>½‖c‖² of what is violated.</summary>
    public double HalfSquare()
    {
        double sum = 0;
        foreach (double c in Values)
            sum += inequality && c < 0 ? 0 : 0.5 * c * c;
        return sum;
    }

    /// <summary>λ ← λ⁺.</summary>
    public void Update()
    {
        for (int i = 0; i < Next.Length; i++)
            Multipliers[i] = Math.Clamp(Next[i], inequality ? 0 : -LargestMultiplier, LargestMultiplier);
    }

    private double Part(double penalty)
    {
        double sum = 0;
        for (int i = 0; i < Values.Length; i++)
        {
            double next = Multipliers[i] + (penalty * Values[i]);
            Next[i] = inequality ? Math.Max(0, next) : next;
            // ½ρ(c + λ/ρ)² − ½λ²/ρ = c(λ + ½ρc), which keeps its digits where λ/ρ is large against c.
            sum += inequality && next <= 0
                ? -0.5 * Multipliers[i] * Multipliers[i] / penalty
                : Values[i] * (Multipliers[i] + (0.5 * penalty * Values[i]));
        }
        return sum;
    }
}
