namespace Leibniz.Generator.Model;

/// <summary>A span or reference that sees a part of another array.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Source">The array.</param>
/// <param name="Start">Where the part begins; null for the whole.</param>
/// <param name="Length">Its length; null for the rest.</param>
internal sealed record Alias(string Variable, Place Source, Expression? Start, Expression? Length) : Statement;
