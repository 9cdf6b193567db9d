using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Proximal.Implicit;

/// <summary>K steps x ← prox_(γλ)g(x − γ∇ₓf(x; θ)), recorded, and differentiated as they ran.</summary>
/// <remarks>
/// The derivative is that of the K steps, which tends to the fixed point's as K grows, but is exact for any K: so the
/// step γ and the start can be learned too. It keeps (K + 1)·n numbers, and a pull costs a small constant times the run.
/// Where the fixed point alone matters, <see cref="ProximalFixedPoint"/> needs no memory of the steps.
/// An instance holds its last run: one thread at a time.
/// Source: Gregor and LeCun, 2010 (a fixed number of steps as a function to be learned).
/// </remarks>
/// <param name="f">The smooth part.</param>
/// <param name="g">The proximal part, without its weight λ.</param>
public sealed class UnrolledProximalGradient(IParametricFunction f, IDifferentiableProximable g)
{
    private readonly IParametricFunction f = f ?? throw new ArgumentNullException(nameof(f));
    private readonly IDifferentiableProximable g = g ?? throw new ArgumentNullException(nameof(g));
    private double[] theta = [];
    private double[][] points = [];
    private double step;
    private double weight;

    /// <summary>Runs the steps and records them.</summary>
    /// <param name="start">The start, [n].</param>
    /// <param name="theta">The hyper-parameters θ, [p].</param>
    /// <param name="weight">λ; finite, &gt; 0.</param>
    /// <param name="step">γ; finite, &gt; 0.</param>
    /// <param name="steps">K; &gt; 0.</param>
    /// <returns>The last point, [n].</returns>
    /// <exception cref="ArgumentException">A length is wrong, or λ or γ is not positive and finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">K is not positive.</exception>
    public ReadOnlySpan<double> Run(ReadOnlySpan<double> start, ReadOnlySpan<double> theta, double weight, double step, int steps)
    {
        StepArguments.RequirePoint(start, f.Dimension, nameof(UnrolledProximalGradient));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(steps);
        if (theta.Length != f.Parameters)
        {
            throw new ArgumentException(
                $"UnrolledProximalGradient: f takes {f.Parameters} hyper-parameters; came {theta.Length}.", nameof(theta));
        }
        this.weight = StepArguments.RequirePositive(weight, nameof(UnrolledProximalGradient));
        this.step = StepArguments.RequirePositive(step, nameof(UnrolledProximalGradient));
        this.theta = theta.ToArray();
        points = new double[steps + 1][];
        points[0] = start.ToArray();
        for (int k = 0; k < steps; k++)
        {
            double[] x = points[k], next = points[k + 1] = new double[x.Length];
            f.Gradient(x, theta, next);
            VectorKernels.AddScaled(x, -step, next, next);
            g.Prox(next, step * weight, next);
        }
        return points[steps];
    }

    /// <summary>Pulls a cotangent of the last run's last point back through its steps.</summary>
    /// <param name="cotangent">The gradient of a loss with respect to the last point, [n].</param>
    /// <param name="thetaCotangent">Receives θ̄, [p].</param>
    /// <param name="startCotangent">Receives the cotangent of the start, [n].</param>
    /// <returns>λ̄ and γ̄.</returns>
    /// <exception cref="InvalidOperationException">Nothing has been run.</exception>
    /// <exception cref="ArgumentException">A length is wrong.</exception>
    public UnrolledPull Pull(ReadOnlySpan<double> cotangent, Span<double> thetaCotangent, Span<double> startCotangent)
    {
        if (points.Length == 0)
            throw new InvalidOperationException("UnrolledProximalGradient: run the steps before pulling a cotangent through them.");
        int n = points[0].Length;
        if (cotangent.Length != n || startCotangent.Length != n || thetaCotangent.Length != theta.Length)
        {
            throw new ArgumentException(
                $"UnrolledProximalGradient: expected cotangents of {n}, {theta.Length} and {n} numbers; "
                + $"came {cotangent.Length}, {thetaCotangent.Length} and {startCotangent.Length}.", nameof(cotangent));
        }
        double[] gradient = new double[n], inner = new double[n], back = new double[n], product = new double[n], mixed = new double[theta.Length];
        cotangent.CopyTo(startCotangent);
        thetaCotangent.Clear();
        double weightBar = 0, stepBar = 0;
        for (int k = points.Length - 2; k >= 0; k--)
        {
            double[] x = points[k];
            f.Gradient(x, theta, gradient);
            VectorKernels.AddScaled(x, -step, gradient, inner);
            // u = x − γ∇f, x⁺ = prox(u, γλ): ū and the cotangent of γλ, then those of x, θ and γ.
            double productBar = g.ProxPull(inner, step * weight, startCotangent, back);
            f.HessianProduct(x, theta, back, product, mixed);
            weightBar += step * productBar;
            stepBar += (weight * productBar) - VectorKernels.Dot(gradient, back);
            VectorKernels.AddScaled(thetaCotangent, -step, mixed, thetaCotangent);
            VectorKernels.AddScaled(back, -step, product, startCotangent);
        }
        return new(weightBar, stepBar);
    }
}
