namespace Leibniz.GradBench.Particle;

/// <summary>Where the search for the control parameter begins.</summary>
internal sealed class Input
{
    /// <summary>The control parameter at the start.</summary>
    public required double W { get; init; }
}
