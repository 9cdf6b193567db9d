namespace Leibniz.GradBench.Ode;

/// <summary>The coefficients of the equation and the number of steps.</summary>
internal sealed class Input
{
    /// <summary>Coefficients; one or more.</summary>
    public required double[] X { get; init; }

    /// <summary>Number of steps; 1 or more.</summary>
    public required int S { get; init; }
}
