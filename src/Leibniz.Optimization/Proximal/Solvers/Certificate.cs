namespace Leibniz.Optimization.Proximal.Solvers;

/// <summary>How near to a solution a result is shown to be.</summary>
/// <param name="Kind">What the number measures.</param>
/// <param name="Value">The number, ≥ 0 up to rounding; +∞ before the first iteration.</param>
/// <param name="Tolerance">The number at which the solver was to stop.</param>
public readonly record struct Certificate(CertificateKind Kind, double Value, double Tolerance)
{
    /// <summary>Whether the number is within the tolerance.</summary>
    public bool Holds => Value <= Tolerance;
}
