namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The nuclear norm of an m×n matrix, row after row: f(X) = weight · Σ σᵢ, the sum of its singular values.</summary>
/// <remarks>
/// prox_γf(X) = U diag(max(σᵢ − γ·weight, 0)) Vᵀ. Its derivative in a direction H, with C = UᵀHV and k kept values (σᵢ &gt; τ, τ =
/// γ·weight): U(Γ ∘ (C + Cᵀ)/2 + Δ ∘ (C − Cᵀ)/2)Vᵀ + (HV − UC) diag(f/σ) Vᵀ, with fᵢ the new values, Γᵢⱼ = (fᵢ − fⱼ)/(σᵢ − σⱼ), 1 where both
/// are kept and 0 where neither is, and Δᵢⱼ = (fᵢ + fⱼ)/(σᵢ + σⱼ); repeated and zero values need no care. By γ it is
/// −weight · Σ over the kept of uᵢvᵢᵀ. A value exactly at τ counts as not kept (the element of least norm).
/// O(mn·min(m, n)); allocates the factors. Accuracy: about 2⁻⁵²·max(m, n)·σ₁.
/// Source: Cai, Candès and Shen, A singular value thresholding algorithm for matrix completion, 2010, theorem 2.1; the
/// derivative by Candès, Sing-Long and Trzasko, Unbiased risk estimates for singular value thresholding, 2013.
/// </remarks>
public sealed class NuclearNorm : IDifferentiableProximable
{
    /// <summary>The weighted nuclear norm of m×n matrices.</summary>
    /// <param name="rows">m; ≥ 1.</param>
    /// <param name="columns">n; ≥ 1.</param>
    /// <param name="weight">The factor of the norm; finite, ≥ 0.</param>
    /// <exception cref="ArgumentException">A size is under 1, an array does not hold m·n numbers, or the weight is negative or not finite.</exception>
    public NuclearNorm(int rows, int columns, double weight = 1)
    {
        Length = MatrixShape.Length(rows, columns, nameof(NuclearNorm));
        (Rows, Columns) = (rows, columns);
        Weight = StepArguments.RequireNonnegative(weight, nameof(NuclearNorm));
    }

    /// <inheritdoc/>
    public FunctionTraits Traits { get; } = new() { IsConvex = true, IsCone = true };

    /// <summary>The number m·n of a matrix's numbers.</summary>
    public int Length { get; }

    /// <summary>The number m of rows.</summary>
    public int Rows { get; }

    /// <summary>The number n of columns.</summary>
    public int Columns { get; }

    /// <summary>The factor of the norm.</summary>
    public double Weight { get; }

    /// <summary>weight · Σ σᵢ.</summary>
    /// <param name="x">The matrix, [m, n] row after row.</param>
    /// <exception cref="ArgumentException">The length is not m·n, or x holds a NaN.</exception>
    public double Value(ReadOnlySpan<double> x)
    {
        StepArguments.RequirePoint(x, Length, nameof(NuclearNorm));
        return VectorKernels.IsFinite(x) ? Weight * SingularSpectrum.Of(x, Rows, Columns).Values.Sum() : double.PositiveInfinity;
    }

    /// <summary>The singular values shrunk by γ·weight; returns f at the result.</summary>
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A length is not m·n, γ is not positive and finite, or x holds a number that is not
    /// finite.</exception>
    public double Prox(ReadOnlySpan<double> x, double gamma, Span<double> result)
    {
        SingularSpectrum spectrum = Decompose(x, gamma, result);
        double[] shrunk = Shrunk(spectrum, gamma);
        spectrum.Compose(shrunk, result);
        return Weight * shrunk.Sum();
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">As <see cref="Prox"/>, or the tangent's length is not m·n.</exception>
    public void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result)
    {
        SingularSpectrum spectrum = Decompose(x, gamma, result);
        PointArguments.RequireAsLong(tangent, x, nameof(NuclearNorm));
        double[] shrunk = Shrunk(spectrum, gamma);
        Differentiate(spectrum, shrunk, tangent, result);
        if (gammaTangent == 0)
            return;
        using var slope = new PooledVector(Length);
        GammaSlope(spectrum, shrunk, slope.Span);
        VectorKernels.AddScaled(result, gammaTangent, slope.Span, result);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">As <see cref="Prox"/>, or the cotangent's length is not m·n.</exception>
    public double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result)
    {
        SingularSpectrum spectrum = Decompose(x, gamma, result);
        PointArguments.RequireAsLong(cotangent, x, nameof(NuclearNorm));
        double[] shrunk = Shrunk(spectrum, gamma);
        using var slope = new PooledVector(Length);
        GammaSlope(spectrum, shrunk, slope.Span);
        double gammaCotangent = VectorKernels.Dot(slope.Span, cotangent);
        Differentiate(spectrum, shrunk, cotangent, result);
        return gammaCotangent;
    }

    private SingularSpectrum Decompose(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> result)
    {
        StepArguments.Require(x, gamma, result, Length, nameof(NuclearNorm));
        if (!VectorKernels.IsFinite(x))
            throw new ArgumentException("NuclearNorm: x holds an infinite number, which has no singular values.", nameof(x));
        return SingularSpectrum.Of(x, Rows, Columns);
    }

    private double[] Shrunk(SingularSpectrum spectrum, double gamma) => [.. spectrum.Values.Select(value => Math.Max(value - (gamma * Weight), 0))];

    /// <summary>∂prox/∂γ.</summary>
    private void GammaSlope(SingularSpectrum spectrum, double[] shrunk, Span<double> result) =>
        spectrum.Compose([.. shrunk.Select(value => value > 0 ? -Weight : 0)], result);

    private static void Differentiate(SingularSpectrum spectrum, double[] shrunk, ReadOnlySpan<double> direction, Span<double> result)
    {
        spectrum.Differentiate(shrunk, Difference, direction, result);

        double Difference(int i, int j)
        {
            if (shrunk[i] > 0 == shrunk[j] > 0)
                return shrunk[i] > 0 ? 1 : 0;
            return (shrunk[i] + shrunk[j]) / Math.Abs(spectrum.Values[i] - spectrum.Values[j]);
        }
    }
}
