namespace Leibniz.Symbolic.Matrix;

/// <summary>What a numerical check of a derivative found.</summary>
/// <param name="LargestError">The largest difference, relative to the largest entry of the derivative or 1.</param>
/// <param name="Tolerance">What was allowed.</param>
/// <param name="Directions">How many directional derivatives were compared, over all points.</param>
/// <param name="Points">How many random points.</param>
/// <param name="Seed">The seed of the random points.</param>
/// <param name="Sizes">The numbers that stood for the named dimensions.</param>
public sealed record MatrixCheckResult(
    double LargestError, double Tolerance, int Directions, int Points, int Seed, IReadOnlyDictionary<string, int> Sizes)
{
    /// <summary>Whether every comparison was within the tolerance.</summary>
    public bool Passed => LargestError <= Tolerance;
}
