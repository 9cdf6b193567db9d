namespace Leibniz.Generator.Model;

/// <summary>One step from a variable to a part of it: a field, or an element.</summary>
/// <param name="Field">The field's name; null for an element.</param>
/// <param name="Indices">The element's indices; empty for a field.</param>
internal sealed record Accessor(string? Field, EquatableArray<Expression> Indices);
