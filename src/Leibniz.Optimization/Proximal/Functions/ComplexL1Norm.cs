namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(z) = λ Σⱼ |zⱼ| of complex numbers, stored as pairs of real and imaginary part one after the other.</summary>
/// <remarks>
/// <para>prox: pⱼ = max(0, 1 − γλ/|zⱼ|) zⱼ: the magnitude is soft-thresholded, the phase kept. Convex, positively homogeneous;
/// not separable in the real numbers.</para>
/// <para>Derivative of the step: that of <see cref="L2Norm"/> for each pair; 0 where |zⱼ| ≤ γλ.</para>
/// <para>O(n), no allocation; a few ulp. Magnitudes neither overflow nor underflow.</para>
/// <para>Source: Wright, Nowak and Figueiredo, 2009, Sparse reconstruction by separable approximation, section II.D.</para>
/// </remarks>
public sealed class ComplexL1Norm : IDifferentiableProximable
{
    private readonly double lambda;

    /// <summary>Makes the function, for points of any even length.</summary>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">λ is negative, infinite or NaN.</exception>
    public ComplexL1Norm(double lambda = 1) => this.lambda = StepArguments.RequireNonnegative(lambda, nameof(ComplexL1Norm));

    /// <inheritdoc/>
    public FunctionTraits Traits { get; } = new() { IsConvex = true, IsCone = true };

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The length is odd.</exception>
    public double Value(ReadOnlySpan<double> x)
    {
        RequirePairs(x);
        double sum = 0;
        for (int i = 0; i < x.Length; i += 2)
            sum += double.Hypot(x[i], x[i + 1]);
        return lambda * sum;
    }

    /// <inheritdoc/>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(ComplexL1Norm));
        RequirePairs(x);
        double t = gamma * lambda, sum = 0;
        for (int i = 0; i < x.Length; i += 2)
        {
            double r = double.Hypot(x[i], x[i + 1]), scale = r <= t ? 0 : (r - t) / r;
            (result[i], result[i + 1]) = (scale * x[i], scale * x[i + 1]);
            sum += Math.Max(r - t, 0);
        }
        return lambda * sum;
    }

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, tangent, result, -1, nameof(ComplexL1Norm));
        RequirePairs(x);
        for (int i = 0; i < x.Length; i += 2)
            BlockShrink.Push(x.Slice(i, 2), gamma * lambda, lambda * gammaTangent, tangent.Slice(i, 2), result.Slice(i, 2));
    }

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, cotangent, result, -1, nameof(ComplexL1Norm));
        RequirePairs(x);
        double sum = 0;
        for (int i = 0; i < x.Length; i += 2)
            sum += BlockShrink.Pull(x.Slice(i, 2), gamma * lambda, cotangent.Slice(i, 2), result.Slice(i, 2));
        return lambda * sum;
    }

    private static void RequirePairs(ReadOnlySpan<double> x)
    {
        if (x.Length % 2 != 0)
            throw new ArgumentException($"ComplexL1Norm: expected pairs of real and imaginary part, an even length; came {x.Length} numbers.", nameof(x));
    }
}
