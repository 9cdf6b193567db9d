namespace Leibniz.Testing;

/// <summary>A claimed derivative differs from the numerical one.</summary>
public sealed class GradientMismatchException : Exception
{
    /// <summary>With the report as its message.</summary>
    /// <param name="report">What the check found.</param>
    public GradientMismatchException(GradientReport report)
        : base((report ?? throw new ArgumentNullException(nameof(report))).ToString()) => Report = report;

    /// <summary>What the check found.</summary>
    public GradientReport Report { get; }
}
