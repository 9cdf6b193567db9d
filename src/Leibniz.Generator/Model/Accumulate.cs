namespace Leibniz.Generator.Model;

/// <summary>target += value, or target −= value.</summary>
/// <param name="Target">The place, a real.</param>
/// <param name="Value">An atom.</param>
/// <param name="IsNegative">Whether the value is subtracted.</param>
internal sealed record Accumulate(Place Target, Expression Value, bool IsNegative) : Statement;
