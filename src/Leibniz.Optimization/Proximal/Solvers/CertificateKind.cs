namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>What a certificate's number measures.</summary>
public enum CertificateKind
{
    /// <summary>The norm of the fixed-point residual, scaled as the solver's remarks say; 0 at a solution alone.</summary>
    FixedPointResidual,

    /// <summary>The larger of the scaled primal and dual residuals of the optimality conditions.</summary>
    PrimalDualResidual,

    /// <summary>Primal minus dual objective: the objective is at most this far above the optimum.</summary>
    DualityGap,
}
