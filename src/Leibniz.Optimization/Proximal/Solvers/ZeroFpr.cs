namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>ZeroFPR: quasi-Newton steps from the forward–backward point, for min f(x) + g(x).</summary>
/// <remarks>
/// x⁺ = z + τd, d = −H(z − T(z)) with T the forward–backward step and H of L-BFGS type; τ is halved from 1 until the envelope decreases
/// enough. Near a strong minimum whole steps are taken and the convergence is superlinear. An iteration costs one
/// gradient and one proximal step more than <see cref="Panoc"/>'s; it allocates nothing.
/// See <see cref="EnvelopeSolver"/> for the envelope and the certificate.
/// Source: Themelis, Stella and Patrinos, 2018, algorithm 1.
/// </remarks>
public sealed class ZeroFpr : EnvelopeSolver
{
    private EnvelopePoint? inner;
    private double[] lastX = [];
    private double[] lastGap = [];
    private double lastStep;

    /// <summary>Makes the solver.</summary>
    /// <param name="f">The smooth part.</param>
    /// <param name="g">The part with a proximal step.</param>
    public ZeroFpr(ISmoothFunction f, IProximable g) : base(f, g)
    {
    }

    /// <inheritdoc/>
    public override string Method => nameof(ZeroFpr);

    private protected override double[][] Vectors => [.. base.Vectors, lastX, lastGap];

    private protected override double[] Scalars
    {
        get => [.. base.Scalars, lastStep];
        set
        {
            base.Scalars = value;
            lastStep = value[^1];
        }
    }

    private protected override void Allocate(int n)
    {
        base.Allocate(n);
        (inner, lastX, lastGap) = (new(n), new double[n], new double[n]);
    }

    private protected override void Begin(ReadOnlySpan<double> start)
    {
        base.Begin(start);
        lastStep = 0;
    }

    private protected override ReadOnlySpan<double> Direction(Span<double> result)
    {
        Point.Z.CopyTo(inner!.X, 0);
        inner.Evaluate(F, G, Step);
        if (lastStep == Step)
            Secants.Add(lastX, inner.X, lastGap, inner.Gap);
        inner.X.CopyTo(lastX, 0);
        inner.Gap.CopyTo(lastGap, 0);
        lastStep = Step;
        Secants.Direction(inner.Gap, result);
        return inner.X;
    }

    private protected override void Learn(EnvelopePoint before, EnvelopePoint now)
    {
    }
}
