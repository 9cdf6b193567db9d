namespace Leibniz.GradBench.Llsq;

/// <summary>The coefficients of a polynomial and the number of points that it is fitted to.</summary>
internal sealed class Input
{
    /// <summary>Coefficients, the constant first.</summary>
    public required double[] X { get; init; }

    /// <summary>Number of points; 2 or more.</summary>
    public required int N { get; init; }
}
