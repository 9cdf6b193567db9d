namespace Leibniz.Generator.Model;

/// <summary>One parameter that is taken apart.</summary>
/// <param name="Form">What it is.</param>
/// <param name="Fields">The fields of a structure, with those of structures in it, such as "X" or "Centre.X".</param>
/// <param name="Rank">The number of dimensions of a rectangular array.</param>
/// <param name="Model">The name of the parameter whose shape it must have; empty for a parameter of the method itself.</param>
/// <param name="IsRead">Whether its contents are read.</param>
/// <param name="IsWritten">Whether its contents are written.</param>
internal sealed record Flattened(
    FlatForm Form, EquatableArray<FlatField> Fields, int Rank, string Model, bool IsRead, bool IsWritten)
{
    /// <summary>Whether a new object is a copy of the one that it is like, by <c>with</c>.</summary>
    public bool IsCopied { get; init; }
}
