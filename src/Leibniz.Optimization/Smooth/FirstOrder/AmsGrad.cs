namespace Leibniz.Optimization.Smooth;

/// <summary><see cref="Adam"/> whose scaling never shrinks, which makes it converge where Adam may not.</summary>
/// <remarks>v̂ ← max(v̂, v), x ← x − η m̂/(√(v̂/(1 − β₂ᵗ)) + ε). Source: Reddi, Kale and Kumar 2018, algorithm 2, with the
/// correction of the bias that Adam has.</remarks>
/// <param name="rate">The learning rate η, &gt; 0.</param>
public sealed class AmsGrad(double rate = 0.001) : AdaptiveMoments(rate)
{
    private double[] _largest = [];

    private protected override void Allocate(int n)
    {
        base.Allocate(n);
        _largest = new double[n];
    }

    private protected override void KeepMoments(StateLedger ledger, int n)
    {
        base.KeepMoments(ledger, n);
        ledger.Keep(ref _largest, n);
    }

    private protected override void Update(double rate, ReadOnlySpan<double> gradient, Span<double> parameters)
    {
        double first = Weight(FirstDecay, Steps), second = Weight(SecondDecay, Steps);
        for (int j = 0; j < gradient.Length; j++)
        {
            Observe(j, gradient[j]);
            _largest[j] = Math.Max(_largest[j], Second[j]);
            parameters[j] -= rate * Ratio(First[j] / first, _largest[j] / second);
        }
    }
}
