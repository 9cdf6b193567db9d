namespace Leibniz.Optimization.Smooth;

/// <summary>How a nonlinear conjugate gradient method joins the last direction to the gradient.</summary>
public enum ConjugateGradientUpdate
{
    /// <summary>β = (y − 2d‖y‖²/dᵀy)ᵀg₊/dᵀy, not below −1/(‖d‖ min(0.01, ‖g‖)): always a direction of descent. Hager and
    /// Zhang 2005, eq. 1.3 and 1.6.</summary>
    HagerZhang,

    /// <summary>β = max(0, g₊ᵀ(g₊ − g)/‖g‖²). Polak and Ribière 1969; Gilbert and Nocedal 1992 (the maximum).</summary>
    PolakRibiere,
}
