namespace Leibniz.Generator.Write;

/// <summary>A line of C#.</summary>
/// <param name="Depth">How many blocks it stands in.</param>
/// <param name="Text">The line without its indentation.</param>
internal readonly record struct CodeLine(int Depth, string Text);
