namespace Leibniz.Generator.Model;

/// <summary>A parameter, a local or an intermediate value.</summary>
/// <param name="Name">Its name in the generated code.</param>
/// <param name="Type">Its type, fully qualified.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsParameter">Whether it is a parameter of the method that is differentiated.</param>
/// <param name="IsTemporary">Whether the reader made it.</param>
/// <param name="IsStable">Whether it is assigned once, where it is declared, so that its value can be used later.</param>
/// <param name="Element">For an array, the type of its elements.</param>
/// <param name="RealFields">For a structure, the places of the reals in it: paths such as ".X".</param>
internal sealed record Variable(
    string Name, string Type, VariableKind Kind, bool IsParameter, bool IsTemporary, bool IsStable, string Element,
    EquatableArray<string> RealFields)
{
    /// <summary>The type of whole numbers that the reader made, in the storage of the call.</summary>
    public const string Table = "global::System.Span<int>";
}
