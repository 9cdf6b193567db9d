namespace Leibniz.Generator.Model;

/// <summary>A field within a structure that is taken apart.</summary>
/// <param name="Path">The way to it, such as "Centre.X".</param>
/// <param name="Type">Its type, fully qualified.</param>
/// <param name="IsReal">Whether it has a derivative.</param>
internal sealed record FlatField(string Path, string Type, bool IsReal)
{
    /// <summary>Whether it is an array of numbers.</summary>
    public bool IsArray { get; init; }
}
