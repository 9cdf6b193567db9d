namespace Leibniz.Optimization.Smooth;

/// <summary>Gradient steps divided, number by number, by the root of the sum of all squared gradients.</summary>
/// <remarks>v ← v + g², x ← x − η g/(√v + ε): rare features keep long steps, and every step shrinks as 1/√t. Source: Duchi,
/// Hazan and Singer 2011, figure 1 (diagonal).</remarks>
/// <param name="rate">The learning rate η, &gt; 0.</param>
public sealed class Adagrad(double rate = 0.01) : GradientUpdater(rate)
{
    private double[] _sum = [];

    /// <summary>ε, added to the root, ≥ 0; a step is 0 where the gradient is.</summary>
    /// <exception cref="ArgumentException">The number is out of its range.</exception>
    public double Epsilon { get; init => field = CheckNonnegative(value, nameof(Epsilon)); } = 1e-10;

    private protected override void Allocate(int n) => _sum = new double[n];

    private protected override void KeepMoments(StateLedger ledger, int n) => ledger.Keep(ref _sum, n);

    private protected override void Update(double rate, ReadOnlySpan<double> gradient, Span<double> parameters)
    {
        for (int j = 0; j < gradient.Length; j++)
        {
            double g = gradient[j];
            _sum[j] += g * g;
            // The square of a gradient below 1e-162 is 0: divided by |g| then, as for the first of its kind.
            if (g != 0)
                parameters[j] -= rate * g / (Math.Max(Math.Sqrt(_sum[j]), Math.Abs(g)) + Epsilon);
        }
    }
}
