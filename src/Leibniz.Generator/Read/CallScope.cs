using System;
using System.Collections.Generic;
using Leibniz.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Leibniz.Generator.Read;

/// <summary>What is known while one call is read: its symbols, its type arguments, its result and the jumps out of it.</summary>
internal sealed class CallScope(CallScope? outer, IMethodSymbol method)
{
    public CallScope? Outer { get; } = outer;

    public IMethodSymbol Method { get; } = method;

    public Dictionary<ISymbol, Binding> Bindings { get; } = new(SymbolEqualityComparer.Default);

    public HashSet<ISymbol> Stable { get; set; } = new(SymbolEqualityComparer.Default);

    public Dictionary<ITypeParameterSymbol, ITypeSymbol> Types { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What `this` is.</summary>
    public Binding? This { get; set; }

    public Binding? Result { get; set; }

    /// <summary>Set when the call has returned from within a loop or a nested branch; made when first needed.</summary>
    public Variable? Returned { get; set; }

    /// <summary>The loops around the present statement, within this call, innermost last.</summary>
    public List<LoopScope> Loops { get; } = [];

    /// <summary>The flags that are looked at somewhere; setting others is dropped.</summary>
    public HashSet<string> Checked { get; } = outer?.Checked ?? new(StringComparer.Ordinal);
}
