namespace Leibniz.Generator.Model;

/// <summary>A method to differentiate.</summary>
/// <param name="Name">Its name, with its type's, for messages.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Body">Its body, calls inlined.</param>
/// <param name="Result">The variable that holds the value returned; empty where the method returns none.</param>
internal sealed record Method(string Name, EquatableArray<Variable> Parameters, Frame Body, string Result);
