namespace Leibniz.GradBench.Ht;

/// <summary>A pose of a hand and the points that the hand is fitted to.</summary>
internal sealed class Input
{
    /// <summary>The pose: global rotation vector, global translation, four angles a finger. [26]</summary>
    public required double[] Theta { get; init; }

    /// <summary>The hand and the points.</summary>
    public required InputData Data { get; init; }

    /// <summary>For each point its place on its triangle; empty where points correspond to vertices. [n, 2]</summary>
    public double[][] Us { get; init; } = [];
}
