namespace Leibniz.Symbolic;

/// <summary>An operation in a drawing.</summary>
/// <param name="Label">What it is.</param>
/// <param name="IsNumber">Whether it is a constant.</param>
/// <param name="IsVariable">Whether it is a variable.</param>
/// <param name="Value">Its value, where a point is given.</param>
/// <param name="Adjoint">The derivative of the whole with respect to it, where a point is given.</param>
internal sealed record DiagramVertex(string Label, bool IsNumber, bool IsVariable, string? Value, string? Adjoint);
