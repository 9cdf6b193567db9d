namespace Leibniz.Generator.Model;

/// <summary>A variable, or a part of one.</summary>
/// <param name="Root">The variable's name.</param>
/// <param name="Path">The steps to the part.</param>
/// <param name="Type">The type of the part, fully qualified.</param>
internal sealed record Place(string Root, EquatableArray<Accessor> Path, string Type)
{
    /// <summary>Whether the part is a double or a float.</summary>
    public bool IsReal => Type is "double" or "float";

    /// <summary>Whether it is a whole variable.</summary>
    public bool IsWhole => Path.Count == 0;

    /// <summary>A whole variable.</summary>
    public static Place Of(Variable variable) => new(variable.Name, EquatableArray<Accessor>.Empty, variable.Type);
}
