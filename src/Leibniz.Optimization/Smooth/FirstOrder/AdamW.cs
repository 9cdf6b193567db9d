namespace Leibniz.Optimization.Smooth;

/// <summary><see cref="Adam"/> with a decay of the parameters that the scaling does not touch.</summary>
/// <remarks>x ← x − η(m̂/(√v̂ + ε) + λx). It differs from Adam on f + λ‖x‖²/2, where the decay is scaled too. As a minimiser
/// it stops by the gradient of f alone, which is not zero where it rests: give an iteration limit. Source: Loshchilov and
/// Hutter 2019, algorithm 2.</remarks>
/// <param name="rate">The learning rate η, &gt; 0.</param>
public sealed class AdamW(double rate = 0.001) : AdaptiveMoments(rate)
{
    /// <summary>λ, ≥ 0.</summary>
    /// <exception cref="ArgumentException">The number is out of its range.</exception>
    public double WeightDecay { get; init => field = CheckNonnegative(value, nameof(WeightDecay)); } = 0.01;

    private protected override void Update(double rate, ReadOnlySpan<double> gradient, Span<double> parameters)
    {
        double first = Weight(FirstDecay, Steps), second = Weight(SecondDecay, Steps);
        for (int j = 0; j < gradient.Length; j++)
        {
            Observe(j, gradient[j]);
            parameters[j] -= rate * (Ratio(First[j] / first, Second[j] / second) + (WeightDecay * parameters[j]));
        }
    }
}
