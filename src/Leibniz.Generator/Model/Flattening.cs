namespace Leibniz.Generator.Model;

/// <summary>The declaration of a derivative whose parameters are taken apart into numbers and arrays of one dimension.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Modifiers">Its modifiers.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Parts">For each parameter, how it is taken apart.</param>
internal sealed record Flattening(
    string Name, string Modifiers, EquatableArray<SignatureParameter> Parameters, EquatableArray<Flattened> Parts);
