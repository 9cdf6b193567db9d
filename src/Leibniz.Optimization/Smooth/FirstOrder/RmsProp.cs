namespace Leibniz.Optimization.Smooth;

/// <summary>Gradient steps divided, number by number, by the root of a decaying mean of squared gradients.</summary>
/// <remarks>v ← ρv + (1 − ρ)g², x ← x − η g/(√v + ε). Source: Tieleman and Hinton 2012, lecture 6.5.</remarks>
/// <param name="rate">The learning rate η, &gt; 0.</param>
public sealed class RmsProp(double rate = 0.001) : GradientUpdater(rate)
{
    private double[] _mean = [];

    /// <summary>ρ, the decay of the mean of squares, in [0, 1).</summary>
    /// <exception cref="ArgumentException">The number is out of its range.</exception>
    public double Decay { get; init => field = CheckDecay(value, nameof(Decay)); } = 0.9;

    /// <summary>ε, added to the root, ≥ 0; a step is 0 where the gradient is.</summary>
    /// <exception cref="ArgumentException">The number is out of its range.</exception>
    public double Epsilon { get; init => field = CheckNonnegative(value, nameof(Epsilon)); } = 1e-8;

    private protected override void Allocate(int n) => _mean = new double[n];

    private protected override void KeepMoments(StateLedger ledger, int n) => ledger.Keep(ref _mean, n);

    private protected override void Update(double rate, ReadOnlySpan<double> gradient, Span<double> parameters)
    {
        double least = Math.Sqrt(1 - Decay);
        for (int j = 0; j < gradient.Length; j++)
        {
            double g = gradient[j];
            _mean[j] = (Decay * _mean[j]) + ((1 - Decay) * g * g);
            // √v ≥ √(1 − ρ)|g|, also where the square underflows.
            if (g != 0)
                parameters[j] -= rate * g / (Math.Max(Math.Sqrt(_mean[j]), least * Math.Abs(g)) + Epsilon);
        }
    }
}
