using Leibniz.Optimization.Proximal.Implicit;

namespace Leibniz.Optimization.Proximal.Calculus;

/// <summary>The Jacobians A of a step of f, and B of a step of g, at the two points that an infimal convolution's step ends at;
/// as a fixed-point map their product AB.</summary>
/// <param name="f">The first function.</param>
/// <param name="atFirst">Where its step is taken, x − z.</param>
/// <param name="g">The second function.</param>
/// <param name="atSecond">Where its step is taken, x − y.</param>
/// <param name="gamma">γ.</param>
internal sealed class SplitJacobian(
    IDifferentiableProximable f, double[] atFirst, IDifferentiableProximable g, double[] atSecond, double gamma) : IFixedPointMap
{
    /// <summary>result = Av + γ̇a.</summary>
    public void PushFirst(ReadOnlySpan<double> v, double gammaTangent, Span<double> result) =>
        f.ProxPush(atFirst, gamma, v, gammaTangent, result);

    /// <summary>result = Bv + γ̇b.</summary>
    public void PushSecond(ReadOnlySpan<double> v, double gammaTangent, Span<double> result) =>
        g.ProxPush(atSecond, gamma, v, gammaTangent, result);

    /// <summary>result = Aᵀv; returns ⟨a, v⟩.</summary>
    public double PullFirst(ReadOnlySpan<double> v, Span<double> result) => f.ProxPull(atFirst, gamma, v, result);

    /// <summary>result = Bᵀv; returns ⟨b, v⟩.</summary>
    public double PullSecond(ReadOnlySpan<double> v, Span<double> result) => g.ProxPull(atSecond, gamma, v, result);

    public void Multiply(ReadOnlySpan<double> w, Span<double> result)
    {
        using var image = new PooledVector(w.Length);
        PushSecond(w, 0, image.Span);
        PushFirst(image.Span, 0, result);
    }

    public void MultiplyTransposed(ReadOnlySpan<double> w, Span<double> result)
    {
        using var image = new PooledVector(w.Length);
        PullFirst(w, image.Span);
        PullSecond(image.Span, result);
    }
}
