using System;

namespace Leibniz.Generator.Catalog;

/// <summary>A rule found in a compilation: its type and how it is called.</summary>
internal sealed class RuleEntry(string type, string kind) : IEquatable<RuleEntry>
{
    /// <summary>The full name of the rule's type.</summary>
    public string Type { get; } = type;

    /// <summary>The visitor's method for its kind: Unary, Indexed, Binary, Ternary or Fused.</summary>
    public string Kind { get; } = kind;

    public bool Equals(RuleEntry? other) => other is not null && Type == other.Type && Kind == other.Kind;

    public override bool Equals(object? obj) => Equals(obj as RuleEntry);

    public override int GetHashCode() => Type.GetHashCode() ^ Kind.GetHashCode();
}
