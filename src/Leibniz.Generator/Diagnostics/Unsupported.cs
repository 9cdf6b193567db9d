using System;
using Microsoft.CodeAnalysis;

namespace Leibniz.Generator.Diagnostics;

/// <summary>Stops the reading of a method at a construct that is not differentiated.</summary>
internal sealed class Unsupported(DiagnosticDescriptor descriptor, SyntaxNode? node, params string[] arguments) : Exception
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public SyntaxNode? Node { get; } = node;

    public string[] Arguments { get; } = arguments;
}
