using Leibniz.Optimization.Proximal.Functions;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>The infimal convolution (f □ g)(x) = min_(y + z = x) f(y) + g(z): the cheapest split of x between two convex functions.</summary>
/// <remarks>
/// Both are found by inner iterations, each of one step of f and one of g. The step minimises f(y) + g(z) + ‖y + z − x‖²/(2γ)
/// by accelerated alternation with restart, until y moves by at most tolerance·(1 + ‖x‖), and is y + z. The value is
/// found by Douglas and Rachford's iteration, until y + z misses x by no more than that; where they still miss by 1e-8(1 + ‖x‖)
/// at the last iteration it is +∞. Neither carries derivatives.
/// Convergence is sublinear where the split is degenerate, such as at the edge of a sum of two curved sets.
/// For g = ‖·‖²/(2t) there is no need to iterate: see <see cref="MoreauEnvelope"/>.
/// Sources: Bauschke and Combettes, 2017, chapter 12; Beck and Teboulle, 2009 (acceleration);
/// O'Donoghue and Candès, 2015 (restart).
/// </remarks>
public sealed class InfimalConvolution : IProximable
{
    private const double Unreachable = 1e-8;

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
        using var previous = new PooledVector(x.Length);
        using var ahead = new PooledVector(x.Length);
        using var first = new PooledVector(x.Length);
        using var second = new PooledVector(x.Length);
        Span<double> old = previous.Span, start = ahead.Span, y = first.Span, z = second.Span;
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
        value += g.Prox(z, gamma, z);
        VectorKernels.AddScaled(y, 1, z, result);
        return value;
    }
}
