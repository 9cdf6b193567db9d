namespace Leibniz.Bench;

/// <summary>A ratio of two times with the bound it is held to.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Target">Largest ratio wanted; null for a row that is shown for comparison only.</param>
/// <param name="Measured">The numerator.</param>
/// <param name="Baseline">The denominator.</param>
internal sealed record RatioRow(string Name, double? Target, Timing Measured, Timing Baseline);
