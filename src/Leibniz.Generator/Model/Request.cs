using System.Linq;

namespace Leibniz.Generator.Model;

/// <summary>A derivative that is asked for: the method, and the declaration to implement.</summary>
/// <param name="Kind">Which derivative.</param>
/// <param name="Method">The method to differentiate.</param>
/// <param name="Name">The derivative's name.</param>
/// <param name="Modifiers">Its modifiers, "partial" among them.</param>
/// <param name="ReturnType">Its return type.</param>
/// <param name="ReturnParts">The number of parts of a tuple that it returns; 1 for a number, 0 for void.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Namespace">Its namespace; empty for none.</param>
/// <param name="Types">The heads of the types around it, outermost first, such as "partial class Model".</param>
/// <param name="Wrt">The parameters differentiated with respect to, as asked; empty for those that follow from the signature.</param>
/// <param name="Reproducible">Whether the order of additions is kept.</param>
/// <param name="Vectorise">Whether a loop that runs one round at a time is to be reported.</param>
/// <param name="Checkpoint">Whether loops keep snapshots in place of a record of every round.</param>
internal sealed record Request(
    DerivativeKind Kind, Method Method, string Name, string Modifiers, string ReturnType, int ReturnParts,
    EquatableArray<SignatureParameter> Parameters, string Namespace, EquatableArray<string> Types, EquatableArray<string> Wrt,
    bool Reproducible, bool Vectorise, bool Checkpoint)
{
    /// <summary>Whether long sums are computed on several threads.</summary>
    public bool Threads { get; init; }

    /// <summary>The declaration whose parameters are taken apart for this one; null where none are.</summary>
    public Flattening? Flattening { get; init; }

    /// <summary>The name of the file that holds the derivative.</summary>
    public string FileName => $"{Namespace}.{string.Join(".", Types.Select(static t => NameOf(t, '_')))}.{Flattening?.Name ?? Name}.{Flattening?.Parameters.Count ?? Parameters.Count}.g.cs".TrimStart('.');

    /// <summary>The metadata name of the type that declares the derivative.</summary>
    public string Owner => (Namespace.Length > 0 ? Namespace + "." : "") + string.Join("+", Types.Select(static t => NameOf(t, '`')));

    // The type's name is the last word of its head.
    private static string NameOf(string head, char mark)
    {
        int end = head.IndexOf('<');
        string name = (end < 0 ? head : head.Substring(0, end)).Split(' ').Last();
        return end < 0 ? name : $"{name}{mark}{head.Count(static c => c == ',') + 1}";
    }
}
