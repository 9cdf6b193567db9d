using System.Collections.Generic;
using System.Text.RegularExpressions;
using Leibniz.Generator.Model;

namespace Leibniz.Generator.Read;

/// <summary>Names that generated code gives to its own variables: a user's variable of such a name gets another there.</summary>
internal static class ReservedNames
{
    /// <summary>Names within the methods that compute.</summary>
    public static readonly IReadOnlyCollection<string> Computed =
        ["storage", "packs", "zero", "seed", "lanes", "sums", "work", "chunk", "chunk_size", "chunk_at", "chunk_sums", "kept_lanes", "mark", "taken_mark"];

    // What is made from the name of a variable: its cotangent, its columns, its copy.
    private static readonly Regex s_made = new(
        "_(bar|before|carried|chunks|columns|cotangent|dot|final|first|flat|from|from_.+|given|lanes|lead|length|mark|out|pulled|ref|rounds|row|starts|stop|tangents|to|to_.+|unit|whole)$",
        RegexOptions.CultureInvariant);

    /// <summary>Whether a name looks like one that is made from another.</summary>
    public static bool IsMade(string name) => s_made.IsMatch(name);

    /// <summary>Whether the frame of a derivative uses a name for a variable of its own.</summary>
    public static bool InFrame(string name, DerivativeKind kind) => IsMade(name) || (kind switch
    {
        DerivativeKind.Gradient => name is "storage" or "value",
        DerivativeKind.Jvp or DerivativeKind.Vjp or DerivativeKind.Hvp => name is "storage" or "value" or "i",
        _ => name is "storage" or "packs" or "value" or "primal" or "columns" or "rows" or "first" or "taken" or "width" or "i" or "k" or "row" or "mark"
            or "adjoint" or "strong" or "again" or "lanes" or "cotangents" or "units",
    });
}
