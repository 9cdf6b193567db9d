namespace Leibniz.Optimization.Smooth;

/// <summary>Gradient steps with a velocity: the heavy ball.</summary>
/// <remarks>v ← βv − η∇f, x ← x + v. On a quadratic with curvatures in [μ, L] the best rate is η = 4/(√L + √μ)² with
/// β = ((√L − √μ)/(√L + √μ))². Source: Polyak 1964, eq. 9.</remarks>
/// <param name="rate">The learning rate η, &gt; 0.</param>
public sealed class Momentum(double rate = 0.01) : GradientUpdater(rate)
{
    private double[] _velocity = [];

    /// <summary>β, the part of the velocity that is kept, in [0, 1).</summary>
    /// <exception cref="ArgumentException">The number is out of its range.</exception>
    public double Decay { get; init => field = CheckDecay(value, nameof(Decay)); } = 0.9;

    private protected override void Allocate(int n) => _velocity = new double[n];

    private protected override void KeepMoments(StateLedger ledger, int n) => ledger.Keep(ref _velocity, n);

    private protected override void Update(double rate, ReadOnlySpan<double> gradient, Span<double> parameters)
    {
        for (int j = 0; j < gradient.Length; j++)
        {
            _velocity[j] = (Decay * _velocity[j]) - (rate * gradient[j]);
            parameters[j] += _velocity[j];
        }
    }
}
