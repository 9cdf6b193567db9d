using System.Collections.Generic;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Leibniz.Generator.Read;

/// <summary>A frame while it is read.</summary>
internal sealed class FrameBuilder(FrameBuilder? parent, HashSet<ISymbol> assigned)
{
    public FrameBuilder? Parent { get; } = parent;

    /// <summary>The variables that a round of the loop assigns, and that were declared before it.</summary>
    public HashSet<ISymbol> Assigned { get; } = assigned;

    public List<Variable> Variables { get; } = [];

    /// <summary>Where statements go now: the frame's own list, or that of a branch in it.</summary>
    public List<Statement> Current { get; set; } = [];

    /// <summary>The stable copies of variables that are valid at this point.</summary>
    public Dictionary<string, Load> Captures { get; set; } = new(System.StringComparer.Ordinal);

    public Frame Build() => new(new(Variables), new(Current));
}
