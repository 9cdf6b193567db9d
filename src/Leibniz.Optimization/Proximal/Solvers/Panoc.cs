namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>PANOC: proximal averaged Newton-type steps for min f(x) + g(x).</summary>
/// <remarks>
/// x⁺ = (1 − τ)z + τ(x + d), d = −H(x − z) with H of L-BFGS type; τ is halved from 1 until the envelope decreases enough. Near a
/// strong minimum whole steps are taken and the convergence is superlinear. An iteration costs, for each τ tried, one
/// gradient and one proximal step, and one value more; it allocates nothing.
/// See <see cref="EnvelopeSolver"/> for the envelope and the certificate.
/// Source: Stella, Themelis, Sopasakis and Patrinos, 2017, algorithm 1.
/// </remarks>
public sealed class Panoc : EnvelopeSolver
{
    /// <summary>Makes the solver.</summary>
    /// <param name="f">The smooth part.</param>
    /// <param name="g">The part with a proximal step.</param>
    public Panoc(ISmoothFunction f, IProximable g) : base(f, g)
    {
    }

    /// <inheritdoc/>
    public override string Method => nameof(Panoc);

    private protected override ReadOnlySpan<double> Direction(Span<double> result)
    {
        Secants.Direction(Point.Gap, result);
        return Point.X;
    }

    private protected override void Learn(EnvelopePoint before, EnvelopePoint now) =>
        Secants.Add(before.X, now.X, before.Gap, now.Gap);
}
