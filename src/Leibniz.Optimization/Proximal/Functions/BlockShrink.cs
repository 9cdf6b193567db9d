namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>The step of t‖·‖₂ on a block: p = max(0, 1 − t/‖x‖) x.</summary>
/// <remarks>With r = ‖x‖, u = x/r: ṗ = (1 − t/r)ẋ + (t/r)⟨u, ẋ⟩u − ṫu for r &gt; t, else 0 (at r = t the one-sided derivative of
/// least norm); symmetric in ẋ. With t = 0 the step is the identity.</remarks>
internal static class BlockShrink
{
    /// <summary>Writes the step and returns its norm; x and result may be the same memory.</summary>
    public static double Prox(ReadOnlySpan<double> x, double t, Span<double> result)
    {
        double r = EuclideanNorm.Of(x);
        if (r <= t)
        {
            result.Clear();
            return 0;
        }
        double scale = Scale(r, t);
        for (int i = 0; i < x.Length; i++)
            result[i] = scale * x[i];
        return r - t;
    }

    /// <summary>Pushes ẋ and ṫ; result may be the tangent's memory.</summary>
    public static void Push(ReadOnlySpan<double> x, double t, double thresholdTangent, ReadOnlySpan<double> tangent, Span<double> result) =>
        Transform(x, t, thresholdTangent, tangent, result);

    /// <summary>Pulls p̄ back to x̄ and returns t̄ = −⟨u, p̄⟩; result may be the cotangent's memory.</summary>
    public static double Pull(ReadOnlySpan<double> x, double t, ReadOnlySpan<double> cotangent, Span<double> result) =>
        -Transform(x, t, 0, cotangent, result);

    /// <summary>Writes the symmetric Jacobian times a direction, less ṫu, and returns ⟨u, direction⟩, 0 where the block is gone.</summary>
    public static double Transform(ReadOnlySpan<double> x, double t, double thresholdTangent, ReadOnlySpan<double> direction, Span<double> result)
    {
        double r = EuclideanNorm.Of(x);
        if (r <= t && t > 0)
        {
            result.Clear();
            return 0;
        }
        if (r == 0)
        {
            direction.CopyTo(result);
            return 0;
        }
        double inner = 0;
        for (int i = 0; i < x.Length; i++)
            inner += x[i] / r * direction[i];
        double scale = Scale(r, t), along = (t / r * inner) - thresholdTangent;
        for (int i = 0; i < x.Length; i++)
            result[i] = (scale * direction[i]) + (along * (x[i] / r));
        return inner;
    }

    // 1 − t/r; a norm beyond the largest double is not shrunk.
    private static double Scale(double r, double t) => double.IsInfinity(r) ? 1 : (r - t) / r;
}
