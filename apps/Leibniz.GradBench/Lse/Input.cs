namespace Leibniz.GradBench.Lse;

/// <summary>A vector.</summary>
internal sealed class Input
{
    /// <summary>The numbers; one or more.</summary>
    public required double[] X { get; init; }
}
