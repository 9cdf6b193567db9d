namespace Leibniz.Optimization.Smooth;

/// <summary>Why a minimiser stopped.</summary>
public enum StopReason
{
    /// <summary>The gradient is within its tolerance.</summary>
    GradientTolerance,

    /// <summary>The step is within its tolerance, relative to the point.</summary>
    StepTolerance,

    /// <summary>No step reduces the value by more than rounding.</summary>
    NoProgress,

    /// <summary>The greatest number of iterations was made.</summary>
    IterationLimit,

    /// <summary>The caller asked to stop; the best point so far is returned.</summary>
    Cancelled,

    /// <summary>The value or a derivative is not finite, at the start or where the run led; the best point so far is
    /// returned.</summary>
    NotFinite,

    /// <summary>The value fell below the floor that was given: the function has no minimum.</summary>
    Unbounded,

    /// <summary>The gradient promises a decrease that the value does not show: it is not the gradient of the function, or the
    /// function is not smooth there.</summary>
    NoDescent,

    /// <summary>No point that fulfils the constraints was found.</summary>
    Infeasible,
}
