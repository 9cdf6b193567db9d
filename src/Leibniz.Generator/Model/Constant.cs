namespace Leibniz.Generator.Model;

/// <summary>A literal, as C# text.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsReal">Whether it is a double or a float.</param>
internal sealed record Constant(string Text, bool IsReal) : Expression;
