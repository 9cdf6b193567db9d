using Leibniz.Optimization.Proximal.Calculus;
using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Proximal.Implicit;

/// <summary>The minimiser x*(θ, λ) of f(x; θ) + λg(x) as a differentiable function of its hyper-parameters.</summary>
/// <remarks>
/// x* is the fixed point of T(x) = prox_(γλ)g(x − γ∇ₓf(x; θ)), however it was found. With J = ∂T/∂x there, a cotangent v of x*
/// gives w = (I − Jᵀ)⁻¹v, then θ̄ = (∂T/∂θ)ᵀw and λ̄ = (∂T/∂λ)ᵀw; tangents θ̇ and λ̇ give ẋ* = (I − J)⁻¹(∂T/∂θ θ̇ + ∂T/∂λ λ̇). No matrix is formed and no iteration of the solver is stored.
/// Each iteration takes one pull, or push, of g's step and one Hessian–vector product of f.
/// The derivative does not depend on γ; a γ near 1/L (L the Lipschitz constant of ∇ₓf) conditions the system best.
/// Where x* is not differentiable (a coefficient of the lasso about to enter) the result is that of the element of the
/// generalised Jacobian which g's step names. The error is of the order of that of x*: solve to a small tolerance first.
/// Sources: Bertrand, Klopfenstein, Massias, Blondel, Vaiter, Gramfort and Salmon, 2022; Bolte, Le, Pauwels and Silveti-Falls, 2021.
/// </remarks>
public sealed class ProximalFixedPoint
{
    private readonly IParametricFunction f;
    private readonly IDifferentiableProximable g;

    /// <summary>Describes the fixed point.</summary>
    /// <param name="f">The smooth part.</param>
    /// <param name="g">The proximal part, without its weight λ.</param>
    /// <param name="step">The step γ; finite, &gt; 0.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <exception cref="ArgumentException">γ is not positive and finite.</exception>
    public ProximalFixedPoint(IParametricFunction f, IDifferentiableProximable g, double step)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(g);
        this.f = f;
        this.g = g;
        Step = StepArguments.RequirePositive(step, nameof(ProximalFixedPoint));
    }

    /// <summary>The step γ.</summary>
    public double Step { get; }

    /// <summary>How the linear system is solved; <see cref="AdjointMethod.Gmres"/> by default.</summary>
    public AdjointMethod Method { get; init; } = AdjointMethod.Gmres;

    /// <summary>The relative residual at which it is solved; &gt; 0; 1e-12 by default.</summary>
    /// <exception cref="ArgumentException">It is not positive and finite.</exception>
    public double Tolerance
    {
        get;
        init => field = StepArguments.RequirePositive(value, nameof(ProximalFixedPoint));
    } = 1e-12;

    /// <summary>The most iterations; &gt; 0; 10,000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int MaximumIterations
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 10_000;

    /// <summary>After how many iterations generalised minimal residuals start anew, which is how many vectors they keep; &gt; 0; 60 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int Restart
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 60;

    /// <summary>‖x − T(x)‖/γ: how far x is from the fixed point.</summary>
    /// <param name="x">The point, [n].</param>
    /// <param name="theta">The hyper-parameters θ, [p].</param>
    /// <param name="weight">λ; finite, &gt; 0.</param>
    /// <exception cref="ArgumentException">A length is wrong, or λ is not positive and finite.</exception>
    public double Residual(ReadOnlySpan<double> x, ReadOnlySpan<double> theta, double weight)
    {
        Require(x, theta, weight);
        using var next = new PooledVector(x.Length);
        f.Gradient(x, theta, next.Span);
        VectorKernels.AddScaled(x, -Step, next.Span, next.Span);
        g.Prox(next.Span, Step * weight, next.Span);
        return VectorKernels.Distance(x, next.Span) / Step;
    }

    /// <summary>Pulls a cotangent of x* back to the hyper-parameters.</summary>
    /// <param name="x">The fixed point x*, [n], from any solver.</param>
    /// <param name="theta">The hyper-parameters θ, [p].</param>
    /// <param name="weight">λ; finite, &gt; 0.</param>
    /// <param name="cotangent">v, the gradient of a loss with respect to x*, [n].</param>
    /// <param name="thetaCotangent">Receives θ̄, the gradient of the loss with respect to θ, [p].</param>
    /// <returns>λ̄ and how the system was solved.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or λ is not positive and finite.</exception>
    public ImplicitPull Pull(
        ReadOnlySpan<double> x, ReadOnlySpan<double> theta, double weight, ReadOnlySpan<double> cotangent, Span<double> thetaCotangent)
    {
        Require(x, theta, weight);
        if (cotangent.Length != x.Length)
            throw new ArgumentException($"ProximalFixedPoint: the cotangent has {cotangent.Length} numbers; x has {x.Length}.", nameof(cotangent));
        if (thetaCotangent.Length != theta.Length)
        {
            throw new ArgumentException(
                $"ProximalFixedPoint: there is room for {thetaCotangent.Length} cotangents of hyper-parameters; expected {theta.Length}.", nameof(thetaCotangent));
        }
        var jacobian = new FixedPointJacobian(f, g, x.ToArray(), theta.ToArray(), Step, weight);
        using var w = new PooledVector(x.Length);
        using var unused = new PooledVector(x.Length);
        (double residual, int iterations) = AdjointSystem.Solve(
            jacobian, cotangent, w.Span, Method, Tolerance, MaximumIterations, Restart);
        double weightCotangent = jacobian.Pull(w.Span, unused.Span, thetaCotangent);
        return new(weightCotangent, residual, iterations, residual <= Tolerance);
    }

    /// <summary>Pushes tangents of the hyper-parameters to x*.</summary>
    /// <param name="x">The fixed point x*, [n], from any solver.</param>
    /// <param name="theta">The hyper-parameters θ, [p].</param>
    /// <param name="weight">λ; finite, &gt; 0.</param>
    /// <param name="thetaTangent">θ̇, [p].</param>
    /// <param name="weightTangent">λ̇.</param>
    /// <param name="result">Receives ẋ*, [n].</param>
    /// <returns>How the system was solved.</returns>
    /// <exception cref="ArgumentException">A length is wrong, or λ is not positive and finite.</exception>
    public ImplicitPush Push(
        ReadOnlySpan<double> x, ReadOnlySpan<double> theta, double weight, ReadOnlySpan<double> thetaTangent, double weightTangent, Span<double> result)
    {
        Require(x, theta, weight);
        if (thetaTangent.Length != theta.Length)
        {
            throw new ArgumentException(
                $"ProximalFixedPoint: there are {thetaTangent.Length} tangents of hyper-parameters; expected {theta.Length}.", nameof(thetaTangent));
        }
        if (result.Length != x.Length)
            throw new ArgumentException($"ProximalFixedPoint: there is room for {result.Length} tangents; x has {x.Length} numbers.", nameof(result));
        var jacobian = new FixedPointJacobian(f, g, x.ToArray(), theta.ToArray(), Step, weight);
        using var right = new PooledVector(x.Length);
        jacobian.Push(thetaTangent, weightTangent, right.Span);
        (double residual, int iterations) = AdjointSystem.Solve(
            new TransposedMap(jacobian), right.Span, result, Method, Tolerance, MaximumIterations, Restart);
        return new(residual, iterations, residual <= Tolerance);
    }

    private void Require(ReadOnlySpan<double> x, ReadOnlySpan<double> theta, double weight)
    {
        StepArguments.RequirePoint(x, f.Dimension, nameof(ProximalFixedPoint));
        StepArguments.RequirePositive(weight, nameof(ProximalFixedPoint));
        if (theta.Length != f.Parameters)
            throw new ArgumentException($"ProximalFixedPoint: f takes {f.Parameters} hyper-parameters; came {theta.Length}.", nameof(theta));
    }
}
