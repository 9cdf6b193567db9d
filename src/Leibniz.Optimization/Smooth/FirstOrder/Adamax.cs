namespace Leibniz.Optimization.Smooth;

/// <summary><see cref="Adam"/> in the largest norm: steps are scaled by the largest recent gradient.</summary>
/// <remarks>m ← β₁m + (1 − β₁)g, u ← max(β₂u, |g|), x ← x − η m/((1 − β₁ᵗ)u); no step where u is 0. A step is at most about
/// η in each number. Source: Kingma and Ba 2015, algorithm 2.</remarks>
/// <param name="rate">The learning rate η, &gt; 0.</param>
public sealed class Adamax(double rate = 0.002) : GradientUpdater(rate)
{
    private double[] _mean = [];
    private double[] _largest = [];

    /// <summary>β₁, the decay of the mean of gradients, in [0, 1).</summary>
    /// <exception cref="ArgumentException">The number is out of its range.</exception>
    public double FirstDecay { get; init => field = CheckDecay(value, nameof(FirstDecay)); } = 0.9;

    /// <summary>β₂, the decay of the largest gradient, in [0, 1).</summary>
    /// <exception cref="ArgumentException">The number is out of its range.</exception>
    public double SecondDecay { get; init => field = CheckDecay(value, nameof(SecondDecay)); } = 0.999;

    private protected override void Allocate(int n) => (_mean, _largest) = (new double[n], new double[n]);

    private protected override void KeepMoments(StateLedger ledger, int n)
    {
        ledger.Keep(ref _mean, n);
        ledger.Keep(ref _largest, n);
    }

    private protected override void Update(double rate, ReadOnlySpan<double> gradient, Span<double> parameters)
    {
        rate /= 1 - Math.Pow(FirstDecay, Steps);
        for (int j = 0; j < gradient.Length; j++)
        {
            _mean[j] = (FirstDecay * _mean[j]) + ((1 - FirstDecay) * gradient[j]);
            _largest[j] = Math.Max(SecondDecay * _largest[j], Math.Abs(gradient[j]));
            if (_largest[j] > 0)
                parameters[j] -= rate * _mean[j] / _largest[j];
        }
    }
}
