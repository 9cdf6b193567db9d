namespace Leibniz.GradBench.Det;

internal static partial class Objective
{
    /// <summary>Stands in until recursive methods are differentiated.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static double DeterminantGradient(ReadOnlySpan<double> a, int n, Span<double> da) =>
        throw new NotSupportedException("DeterminantGradient: recursive methods are not differentiated yet.");
}
