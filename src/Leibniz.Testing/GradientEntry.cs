namespace Leibniz.Testing;

/// <summary>One number of a gradient check.</summary>
/// <param name="Name">The coordinate or direction, such as <c>x[2]</c>.</param>
/// <param name="Expected">The numerical derivative.</param>
/// <param name="Actual">The claimed derivative.</param>
/// <param name="Tolerance">The greatest error that passes.</param>
/// <param name="Cause">The likely cause of a mismatch.</param>
/// <param name="Explanation">The cause in words; empty where the entry agrees.</param>
public readonly record struct GradientEntry(
    string Name, double Expected, double Actual, double Tolerance, LikelyCause Cause, string Explanation)
{
    /// <summary>|<see cref="Actual"/> − <see cref="Expected"/>|.</summary>
    public double Error => Math.Abs(Actual - Expected);

    /// <summary>Whether the error is within the tolerance; NaN never is.</summary>
    public bool Passed => Error <= Tolerance;
}
