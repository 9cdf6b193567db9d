namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>Why a solver stopped.</summary>
public enum StopReason
{
    /// <summary>The certificate is within the tolerance.</summary>
    Converged,

    /// <summary>The iterations allowed are used up.</summary>
    IterationLimit,

    /// <summary>The caller cancelled.</summary>
    Cancelled,

    /// <summary>The objective falls without bound: it passed the floor, or falls at a steady rate along a ray
    /// as far as doubles reach.</summary>
    Unbounded,

    /// <summary>The constraints contradict each other: the iterates drift by a vector that does not shrink.</summary>
    Infeasible,

    /// <summary>The objective or the certificate became NaN; the result holds the last point before.</summary>
    NotANumber,

    /// <summary>No step makes progress in double precision (a line search was used up).</summary>
    Stalled,
}
