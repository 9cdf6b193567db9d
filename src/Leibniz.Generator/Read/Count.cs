using Microsoft.CodeAnalysis;

namespace Leibniz.Generator.Read;

/// <summary>The course of a counted loop.</summary>
internal sealed record Count(ILocalSymbol Counter, IOperation From, IOperation Limit, int Step, bool Inclusive);
