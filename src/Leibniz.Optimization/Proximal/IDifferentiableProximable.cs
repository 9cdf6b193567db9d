namespace Leibniz.Optimization.Proximal;

/// <summary>A function whose proximal step carries derivatives: tangents forward, cotangents back.</summary>
/// <remarks>
/// At a point where the step is not differentiable an element of its generalised Jacobian is used; each function
/// names which.
/// </remarks>
public interface IDifferentiableProximable : IProximable
{
    /// <summary>Pushes a tangent through the step: ṗ = D_x prox · ẋ + ∂prox/∂γ · γ̇.</summary>
    /// <param name="x">The point of the step.</param>
    /// <param name="gamma">The step γ; finite, &gt; 0.</param>
    /// <param name="tangent">The tangent ẋ.</param>
    /// <param name="gammaTangent">The tangent γ̇.</param>
    /// <param name="result">Receives ṗ; may be the same memory as <paramref name="tangent"/>.</param>
    void ProxPush(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> tangent, double gammaTangent, Span<double> result);

    /// <summary>Pulls a cotangent p̄ back through the step: x̄ = (D_x prox)ᵀ p̄; returns γ̄ = ⟨∂prox/∂γ, p̄⟩.</summary>
    /// <param name="x">The point of the step.</param>
    /// <param name="gamma">The step γ; finite, &gt; 0.</param>
    /// <param name="cotangent">The cotangent p̄.</param>
    /// <param name="result">Receives x̄; may be the same memory as <paramref name="cotangent"/>.</param>
    double ProxPull(ReadOnlySpan<double> x, double gamma, ReadOnlySpan<double> cotangent, Span<double> result);
}
