using System.Collections.Generic;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Leibniz.Generator.Read;

/// <summary>The recursive methods that a method calls, each read once.</summary>
internal sealed class FunctionTable
{
    /// <summary>Whether a method calls itself, by its definition.</summary>
    public Dictionary<ISymbol, bool> Recursive { get; } = new(SymbolEqualityComparer.Default);

    public Dictionary<ISymbol, string> Names { get; } = new(SymbolEqualityComparer.Default);

    public List<Method> Methods { get; } = [];
}
