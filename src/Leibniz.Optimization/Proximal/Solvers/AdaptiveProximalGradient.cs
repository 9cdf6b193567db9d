using static Leibniz.Optimization.Proximal.VectorKernels;

namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>Proximal gradient for min f(x) + g(x), both convex, whose step follows the curvature met; no line search and
/// no Lipschitz constant.</summary>
/// <remarks>
/// γₖ = min{√(2/3 + θ) γ, γ/√max(0, 2γ²L² − 1)} with γ the last step, θ its ratio to the one before, and
/// L = ‖∇f(x) − ∇f(x⁻)‖/‖x − x⁻‖; then x⁺ = prox_γₖg(x − γₖ∇f(x)). It needs ∇f to be Lipschitz on bounded sets only.
/// The objective may rise for a while; the result is the best point.
/// Certificate: the norm of the subgradient (x − x⁺)/γ + ∇f(x⁺) − ∇f(x) of f + g at x⁺, over max(1, ‖∇f(x⁺)‖). An iteration
/// costs one gradient and one proximal step, and allocates nothing.
/// Source: Malitsky and Mishchenko, 2024, "Adaptive proximal gradient method for convex optimization", algorithm 3.
/// </remarks>
public sealed class AdaptiveProximalGradient : ForwardBackwardSolver
{
    private readonly StepSearch search = new();
    private double[] x = [];
    private double[] next = [];
    private double[] gradient = [];
    private double[] gradientNext = [];
    private double curvature;
    private double ratio;

    /// <summary>Makes the solver.</summary>
    /// <param name="f">The smooth part; convex.</param>
    /// <param name="g">The part with a proximal step; convex.</param>
    /// <exception cref="ArgumentException">g is not known to be convex, or f says that it is not.</exception>
    public AdaptiveProximalGradient(ISmoothFunction f, IProximable g)
        : base(
            Requirements.ConvexIfKnown(f, nameof(AdaptiveProximalGradient), nameof(f)),
            Requirements.Convex(g, nameof(AdaptiveProximalGradient), nameof(g)))
    {
    }

    /// <inheritdoc/>
    public override string Method => nameof(AdaptiveProximalGradient);

    private protected override double[] Solution => x;

    private protected override double[][] Vectors => [x, gradient];

    private protected override double[] Scalars
    {
        get => [curvature, ratio];
        set => (curvature, ratio) = (value[0], value[1]);
    }

    private protected override void Allocate(int n)
    {
        x = new double[n];
        next = new double[n];
        gradient = new double[n];
        gradientNext = new double[n];
        search.Allocate(n);
    }

    private protected override void Begin(ReadOnlySpan<double> start)
    {
        start.CopyTo(x);
        Requirements.StartValue(F.Gradient(x, gradient), Method);
        Step = search.FirstStep(F, x, gradient);
        curvature = 0;
        ratio = 1.0 / 3;
    }

    private protected override void Iterate()
    {
        double last = Step;
        if (Iteration > 0)
        {
            double growth = Math.Sqrt((2.0 / 3) + ratio);
            double bend = (2 * last * last * curvature * curvature) - 1;
            Step = Math.Min(last * (bend > 0 ? Math.Min(growth, 1 / Math.Sqrt(bend)) : growth), 1e150);
            ratio = Step / last;
        }
        AddScaled(x, -Step, gradient, next);
        double regular = G.Prox(next, Step, next);
        Objective = F.Gradient(next, gradientNext) + regular;
        double moved = Distance(x, next);
        double turned = Distance(gradient, gradientNext);
        curvature = moved > 0 ? turned / moved : 0;
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double subgradient = ((x[i] - next[i]) / Step) + gradientNext[i] - gradient[i];
            sum += subgradient * subgradient;
        }
        Residual = Math.Sqrt(sum) / Math.Max(1, Norm(gradientNext));
        (x, next) = (next, x);
        (gradient, gradientNext) = (gradientNext, gradient);
    }
}
