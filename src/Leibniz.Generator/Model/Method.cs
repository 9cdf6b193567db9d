namespace Leibniz.Generator.Model;

/// <summary>A method to differentiate.</summary>
/// <param name="Name">Its name, with its type's, for messages; that of a function as it is called.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Body">Its body, calls inlined.</param>
/// <param name="Result">The variable that holds the value returned; empty where the method returns none.</param>
/// <param name="Functions">The recursive methods that it calls.</param>
internal sealed record Method(
    string Name, EquatableArray<Variable> Parameters, Frame Body, string Result, EquatableArray<Method> Functions)
{
    /// <summary>The parameters that must not be null, by their places in the source; looked at before anything else.</summary>
    public EquatableArray<int> Required { get; init; } = EquatableArray<int>.Empty;
}
