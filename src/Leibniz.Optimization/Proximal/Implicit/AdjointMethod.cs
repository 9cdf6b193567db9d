namespace Leibniz.Optimization.Proximal.Implicit;

/// <summary>How the linear system (I − Jᵀ) w = v of a fixed point's adjoint is solved, from products with J alone.</summary>
public enum AdjointMethod
{
    /// <summary>Generalised minimal residuals with restart (Saad and Schultz, 1986): the fewest products; the default.</summary>
    Gmres,

    /// <summary>w ← v + Jᵀw, the series Σ (Jᵀ)ᵏ v (Neumann): converges where the fixed-point iteration contracts, no faster than it,
    /// and keeps one vector.</summary>
    Neumann,

    /// <summary>Conjugate gradients for (I − J)(I − Jᵀ) w = (I − J) v: monotone for any J, with two products each.</summary>
    NormalEquations,
}
