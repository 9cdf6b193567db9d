namespace Leibniz.Optimization.Smooth;

/// <summary>An updater with decaying means of the gradient and of its square: what the family of Adam shares.</summary>
/// <remarks>m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g²; after t steps m/(1 − β₁ᵗ) and v/(1 − β₂ᵗ) have no bias toward the
/// zeros they began with. Source: Kingma and Ba 2015, algorithm 1.</remarks>
public abstract class AdaptiveMoments : GradientUpdater
{
    private protected AdaptiveMoments(double rate)
        : base(rate)
    {
    }

    /// <summary>β₁, the decay of the mean of gradients, in [0, 1).</summary>
    /// <exception cref="ArgumentException">The number is out of its range.</exception>
    public double FirstDecay { get; init => field = CheckDecay(value, nameof(FirstDecay)); } = 0.9;

    /// <summary>β₂, the decay of the mean of squares, in [0, 1).</summary>
    /// <exception cref="ArgumentException">The number is out of its range.</exception>
    public double SecondDecay { get; init => field = CheckDecay(value, nameof(SecondDecay)); } = 0.999;

    /// <summary>ε, added to the root of the mean of squares, ≥ 0; a step is 0 where both are.</summary>
    /// <exception cref="ArgumentException">The number is out of its range.</exception>
    public double Epsilon { get; init => field = CheckNonnegative(value, nameof(Epsilon)); } = 1e-8;

    /// <summary>m.</summary>
    private protected double[] First { get; private set; } = [];

    /// <summary>v.</summary>
    private protected double[] Second { get; private set; } = [];

    private protected override void Allocate(int n) => (First, Second) = (new double[n], new double[n]);

    private protected override void KeepMoments(StateLedger ledger, int n)
    {
        (double[] first, double[] second) = (First, Second);
        ledger.Keep(ref first, n);
        ledger.Keep(ref second, n);
        (First, Second) = (first, second);
    }

    /// <summary>Takes in one number of the gradient.</summary>
    private protected void Observe(int j, double g)
    {
        First[j] = (FirstDecay * First[j]) + ((1 - FirstDecay) * g);
        Second[j] = (SecondDecay * Second[j]) + ((1 - SecondDecay) * g * g);
    }

    /// <summary>1 − βᵗ after t steps, by which a mean that began with zero is divided.</summary>
    private protected double Weight(double decay, long steps) => 1 - Math.Pow(decay, steps);

    /// <summary>mean/(√square + ε), and 0 for 0/0.</summary>
    private protected double Ratio(double mean, double square) => mean == 0 ? 0 : mean / (Math.Sqrt(square) + Epsilon);
}
