namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>f(x) = λ‖x‖∞ = λ maxᵢ |xᵢ|.</summary>
/// <remarks>
/// <para>prox: p = 0 where ‖x‖₁ ≤ γλ, else pᵢ = clamp(xᵢ, −τ, τ) with the level τ at which Σᵢ max(|xᵢ| − τ, 0) = γλ. Convex, positively
/// homogeneous.</para>
/// <para>Derivative of the step: 0 where ‖x‖₁ ≤ γλ (at equality the one-sided derivative of least norm); else ṗᵢ = ẋᵢ where |xᵢ| ≤ τ and
/// sign(xᵢ)τ̇ elsewhere, τ̇ being the mean of sign(xᵢ)ẋᵢ over those above τ less λγ̇/m, m their number.</para>
/// <para>Expected O(n); no allocation once the shared pool is warm; error about n ulp of γλ, and an ulp of xᵢ.</para>
/// <para>Source: Parikh and Boyd, 2014, Proximal Algorithms, section 6.5.2.</para>
/// </remarks>
public sealed class LInfinityNorm : IDifferentiableProximable
{
    private readonly double lambda;

    /// <summary>Makes the function, for points of any length.</summary>
    /// <param name="lambda">The weight λ; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">λ is negative, infinite or NaN.</exception>
    public LInfinityNorm(double lambda = 1) => this.lambda = StepArguments.RequireNonnegative(lambda, nameof(LInfinityNorm));

    /// <inheritdoc/>
    public FunctionTraits Traits { get; } = new() { IsConvex = true, IsCone = true };

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> x)
    {
        double largest = 0;
        foreach (double value in x)
            largest = Math.Max(largest, Math.Abs(value));
        return lambda * largest;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The lengths differ, γ is not positive and finite, or x holds a NaN or an infinite number.</exception>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        StepArguments.Require(x, gamma, result, -1, nameof(LInfinityNorm));
        PointArguments.RequireFinite(x, nameof(LInfinityNorm));
        double level = Level(x, gamma * lambda), largest = 0;
        for (int i = 0; i < x.Length; i++)
        {
            result[i] = Math.Clamp(x[i], -level, level);
            largest = Math.Max(largest, Math.Abs(result[i]));
        }
        return lambda * largest;
    }

    /// <inheritdoc/>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, tangent, result, -1, nameof(LInfinityNorm));
        PointArguments.RequireFinite(x, nameof(LInfinityNorm));
        Transform(x, gamma, tangent, gammaTangent, result);
    }

    /// <inheritdoc/>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        PointArguments.RequireDirection(x, gamma, cotangent, result, -1, nameof(LInfinityNorm));
        PointArguments.RequireFinite(x, nameof(LInfinityNorm));
        return -lambda * Transform(x, gamma, cotangent, 0, result);
    }

    // Writes the symmetric Jacobian times a direction, and the part of γ̇; returns the mean of the direction over what is cut.
    private double Transform(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> direction, double gammaTangent, Span<double> result)
    {
        double level = Level(x, gamma * lambda), sum = 0;
        int cut = 0;
        if (level == 0)
        {
            result.Clear();
            return 0;
        }
        for (int i = 0; i < x.Length; i++)
        {
            if (Math.Abs(x[i]) > level)
            {
                sum += Math.Sign(x[i]) * direction[i];
                cut++;
            }
        }
        double mean = cut == 0 ? 0 : sum / cut;
        double moved = cut == 0 ? 0 : mean - (lambda * gammaTangent / cut);
        for (int i = 0; i < x.Length; i++)
            result[i] = Math.Abs(x[i]) > level ? Math.Sign(x[i]) * moved : direction[i];
        return mean;
    }

    // The level τ: 0 where all is taken, +∞ where c = 0 and nothing is.
    private static double Level(ReadOnlySpan<double> x, double c)
    {
        if (c == 0)
            return double.PositiveInfinity;
        return Membership.AbsoluteSum(x) > c ? Math.Max(SimplexThreshold.Find(x, c, absolute: true).Level, 0) : 0;
    }
}
