namespace Leibniz.GradBench.Ht;

/// <summary>A hand and the points that it is fitted to.</summary>
internal sealed class InputData
{
    /// <summary>The hand.</summary>
    public required InputModel Model { get; init; }

    /// <summary>For each point its vertex, or its triangle. [n]</summary>
    public required int[] Correspondences { get; init; }

    /// <summary>The points. [n, 3]</summary>
    public required double[][] Points { get; init; }
}
