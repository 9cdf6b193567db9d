namespace Leibniz.Optimization.Smooth;

/// <summary><see cref="Adam"/> with the momentum of Nesterov: the mean looks one step ahead.</summary>
/// <remarks>x ← x − η(β₁m/(1 − β₁ᵗ⁺¹) + (1 − β₁)g/(1 − β₁ᵗ))/(√v̂ + ε). Source: Dozat 2016, algorithm 8, with β₁
/// constant.</remarks>
/// <param name="rate">The learning rate η, &gt; 0.</param>
public sealed class Nadam(double rate = 0.001) : AdaptiveMoments(rate)
{
    private protected override void Update(double rate, ReadOnlySpan<double> gradient, Span<double> parameters)
    {
        double first = Weight(FirstDecay, Steps), ahead = Weight(FirstDecay, Steps + 1), second = Weight(SecondDecay, Steps);
        for (int j = 0; j < gradient.Length; j++)
        {
            Observe(j, gradient[j]);
            double mean = (FirstDecay * First[j] / ahead) + ((1 - FirstDecay) * gradient[j] / first);
            parameters[j] -= rate * Ratio(mean, Second[j] / second);
        }
    }
}
