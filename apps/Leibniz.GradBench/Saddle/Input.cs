namespace Leibniz.GradBench.Saddle;

/// <summary>Where every search begins.</summary>
internal sealed class Input
{
    /// <summary>The start. [2]</summary>
    public required double[] Start { get; init; }
}
