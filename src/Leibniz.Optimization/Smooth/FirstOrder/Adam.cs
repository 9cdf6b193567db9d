namespace Leibniz.Optimization.Smooth;

/// <summary>Gradient steps scaled, number by number, by the recent size of the gradient.</summary>
/// <remarks>x ← x − η m̂/(√v̂ + ε), with the means of <see cref="AdaptiveMoments"/> free of bias. Source: Kingma and Ba 2015,
/// algorithm 1.</remarks>
/// <param name="rate">The learning rate η, &gt; 0.</param>
public sealed class Adam(double rate = 0.001) : AdaptiveMoments(rate)
{
    private protected override void Update(double rate, ReadOnlySpan<double> gradient, Span<double> parameters)
    {
        double first = Weight(FirstDecay, Steps), second = Weight(SecondDecay, Steps);
        for (int j = 0; j < gradient.Length; j++)
        {
            Observe(j, gradient[j]);
            parameters[j] -= rate * Ratio(First[j] / first, Second[j] / second);
        }
    }
}
