using Leibniz.Optimization.Proximal.Functions;
using Leibniz.Optimization.Proximal.Implicit;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>The infimal convolution (f □ g)(x) = min_(y + z = x) f(y) + g(z): the cheapest split of x between two convex functions.</summary>
/// <remarks>
/// Both are found by inner iterations, each of one step of f and one of g. The step minimises f(y) + g(z) + ‖y + z − x‖²/(2γ)
/// by accelerated alternation with restart, until y moves by at most tolerance·(1 + ‖x‖), and is y + z. The value is
/// found by Douglas and Rachford's iteration, until y + z misses x by no more than that; where they still miss by 1e-8(1 + ‖x‖)
/// at the last iteration it is +∞.
/// The derivative follows from the step's optimality, y = prox_γf(x − z) and z = prox_γg(x − y): with A and B the Jacobians of the
/// two steps, (I − AB)ẏ = A(ẋ − Bẋ − γ̇b) + γ̇a and ż = B(ẋ − ẏ) + γ̇b, a and b the derivatives by γ; solved by generalised minimal
/// residuals to 1e-12, and pulled back through the transposed system. It needs an <see cref="IDifferentiableProximable"/> f and g.
/// Convergence is sublinear where the split is degenerate, such as at the edge of a sum of two curved sets.
/// For g = ‖·‖²/(2t) there is no need to iterate: see <see cref="MoreauEnvelope"/>.
/// Sources: Bauschke and Combettes, 2017, chapter 12; Beck and Teboulle, 2009 (acceleration);
/// O'Donoghue and Candès, 2015 (restart).
/// </remarks>
public sealed class InfimalConvolution : IDifferentiableProximable
{
    private const double Unreachable = 1e-8;
    private const double DerivativeTolerance = 1e-12;
    private const int Restart = 60;

    private readonly IProximable f;
    private readonly IProximable g;
    private readonly int iterations;
    private readonly double tolerance;

    /// <summary>Convolves two functions.</summary>
    /// <param name="f">The first; convex.</param>
    /// <param name="g">The second; convex.</param>
    /// <param name="iterations">The most inner iterations of a value or step; &gt; 0.</param>
    /// <param name="tolerance">Where they stop sooner, relative to 1 + ‖x‖; finite, &gt; 0.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    /// <exception cref="ArgumentException">A function is not known to be convex, or a setting is not positive.</exception>
    public InfimalConvolution(IProximable f, IProximable g, int iterations = 2000, double tolerance = 1e-12)
    {
        this.f = Parts.Convex(f, nameof(InfimalConvolution));
        this.g = Parts.Convex(g, nameof(InfimalConvolution));
        if (iterations <= 0)
            throw new ArgumentException($"InfimalConvolution: expected iterations > 0; came {iterations}.", nameof(iterations));
        this.iterations = iterations;
        this.tolerance = StepArguments.RequirePositive(tolerance, nameof(InfimalConvolution));
        Traits = TraitRules.InfimalConvolution(f.Traits, g.Traits);
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; }

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, -1, nameof(InfimalConvolution));
        using var point = new PooledVector(x.Length);
        using var first = new PooledVector(x.Length);
        using var second = new PooledVector(x.Length);
        using var reflected = new PooledVector(x.Length);
        Span<double> s = point.Span, y = first.Span, z = second.Span, r = reflected.Span;
        VectorKernels.Combine(0.5, x, 0, x, s);
        double scale = 1 + VectorKernels.Norm(x), miss = double.PositiveInfinity, value = 0;
        for (int k = 0; k < iterations && miss > tolerance * scale; k++)
        {
            value = f.Prox(s, 1, y);
            for (int i = 0; i < x.Length; i++)
                r[i] = x[i] - (2 * y[i]) + s[i];
            value += g.Prox(r, 1, z);
            double squares = 0, correction = 0;
            for (int i = 0; i < x.Length; i++)
            {
                // r − z is a subgradient of g at z: with it the value is right to second order in the miss x − y − z.
                double gap = x[i] - y[i] - z[i];
                squares += gap * gap;
                correction += (r[i] - z[i]) * gap;
                s[i] += gap;
            }
            value += correction;
            miss = Math.Sqrt(squares);
        }
        return !(miss <= Unreachable * scale) ? double.PositiveInfinity : Traits.IsIndicator ? 0 : value;
    }

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(InfimalConvolution));
        using var first = new PooledVector(x.Length);
        using var second = new PooledVector(x.Length);
        double value = Split(x, gamma, first.Span, second.Span);
        VectorKernels.AddScaled(first.Span, 1, second.Span, result);
        return value;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The step of f or of g carries no derivatives.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, tangent, result, -1, nameof(InfimalConvolution));
        SplitJacobian jacobian = At(x, gamma);
        using var right = new PooledVector(x.Length);
        using var first = new PooledVector(x.Length);
        using var second = new PooledVector(x.Length);
        Span<double> r = right.Span, y = first.Span, z = second.Span;
        jacobian.PushSecond(tangent, gammaTangent, z);
        VectorKernels.AddScaled(tangent, -1, z, z);
        jacobian.PushFirst(z, gammaTangent, r);
        AdjointSystem.Solve(new TransposedMap(jacobian), r, y, AdjointMethod.Gmres, DerivativeTolerance, iterations, Restart);
        VectorKernels.AddScaled(tangent, -1, y, r);
        jacobian.PushSecond(r, gammaTangent, z);
        VectorKernels.AddScaled(y, 1, z, result);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The step of f or of g carries no derivatives.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, cotangent, result, -1, nameof(InfimalConvolution));
        SplitJacobian jacobian = At(x, gamma);
        using var right = new PooledVector(x.Length);
        using var first = new PooledVector(x.Length);
        using var second = new PooledVector(x.Length);
        Span<double> r = right.Span, u = first.Span, w = second.Span;
        // u + Bᵀw = v and w + Aᵀu = v: (I − BᵀAᵀ)u = v − Bᵀv, and x̄ = Aᵀu + Bᵀw.
        jacobian.PullSecond(cotangent, r);
        VectorKernels.AddScaled(cotangent, -1, r, r);
        AdjointSystem.Solve(jacobian, r, u, AdjointMethod.Gmres, DerivativeTolerance, iterations, Restart);
        double gammaBar = jacobian.PullFirst(u, r);
        VectorKernels.AddScaled(cotangent, -1, r, w);
        gammaBar += jacobian.PullSecond(w, u);
        VectorKernels.AddScaled(r, 1, u, result);
        return gammaBar;
    }

    // The step's split x ≈ y + z, and f(y) + g(z).
    private double Split(ReadOnlySpan<double> x, double gamma, Span<double> y, Span<double> z)
    {
        using var previous = new PooledVector(x.Length);
        using var ahead = new PooledVector(x.Length);
        Span<double> old = previous.Span, start = ahead.Span;
        VectorKernels.Combine(0.5, x, 0, x, old);
        old.CopyTo(start);
        double scale = 1 + VectorKernels.Norm(x), momentum = 1, value = 0;
        for (int k = 0; k < iterations; k++)
        {
            VectorKernels.AddScaled(x, -1, start, z);
            g.Prox(z, gamma, z);
            VectorKernels.AddScaled(x, -1, z, y);
            value = f.Prox(y, gamma, y);
            if (VectorKernels.Distance(y, start) <= tolerance * scale)
                break;
            if (VectorKernels.Dot(start, y) - VectorKernels.Dot(start, old) - VectorKernels.Dot(y, y) + VectorKernels.Dot(y, old) > 0)
                momentum = 1;
            double next = (1 + Math.Sqrt(1 + (4 * momentum * momentum))) / 2, beta = (momentum - 1) / next;
            VectorKernels.Combine(1 + beta, y, -beta, old, start);
            y.CopyTo(old);
            momentum = next;
        }
        VectorKernels.AddScaled(x, -1, y, z);
        return value + g.Prox(z, gamma, z);
    }

    private SplitJacobian At(ReadOnlySpan<double> x, double gamma)
    {
        IDifferentiableProximable first = Parts.Differentiable(f, nameof(InfimalConvolution));
        IDifferentiableProximable second = Parts.Differentiable(g, nameof(InfimalConvolution));
        double[] y = new double[x.Length], z = new double[x.Length];
        Split(x, gamma, y, z);
        VectorKernels.AddScaled(x, -1, z, z);
        VectorKernels.AddScaled(x, -1, y, y);
        return new(first, z, second, y, gamma);
    }
}
