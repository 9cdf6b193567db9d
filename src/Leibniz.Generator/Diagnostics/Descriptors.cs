using Microsoft.CodeAnalysis;

namespace Leibniz.Generator.Diagnostics;

/// <summary>The generator's diagnostics; each has a page in docs/diagnostics.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor TargetNotFound = Error(
        "LBZ0001", "The method to differentiate was not found",
        "{0}: no method '{1}' with these inputs in type '{2}'; expected a static method whose parameters the derivative's parameters begin with");

    public static readonly DiagnosticDescriptor Signature = Error(
        "LBZ0002", "The signature of the derivative does not fit its method", "{0}: {1}");

    public static readonly DiagnosticDescriptor Construct = Error(
        "LBZ0003", "A construct is not differentiated", "{0} is not differentiated here; {1}");

    public static readonly DiagnosticDescriptor UnseenCall = Error(
        "LBZ0004", "A call cannot be seen into",
        "The source of '{0}' cannot be seen and no rule is for it, but its argument depends on the inputs; write a rule with [RuleFor], or bring its source into this project");

    public static readonly DiagnosticDescriptor Recursion = Error(
        "LBZ0005", "A recursive call is not differentiated", "'{0}' calls itself: {1}");

    public static readonly DiagnosticDescriptor ReferenceReassigned = Error(
        "LBZ0006", "An array variable is assigned more than once",
        "The array variable '{0}' is assigned more than once; use a variable for each array, or copy the elements");

    public static readonly DiagnosticDescriptor NotIntercepted = new(
        "LBZ0007", "A call is not differentiated at compile time", "{0} is not differentiated at compile time: {1}",
        "Leibniz", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Page("LBZ0007"));

    public static readonly DiagnosticDescriptor NotVectorised = new(
        "LBZ0008", "A loop was asked to run several rounds at once and cannot", "The loop does not run several rounds at once: {0}",
        "Leibniz", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Page("LBZ0008"));

    public static readonly DiagnosticDescriptor NotPartial = Error(
        "LBZ0009", "A derivative must be a static partial method without a body",
        "'{0}' must be declared static partial, without a body, in partial types");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "Leibniz", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Page(id));

    private static string Page(string id) => $"https://github.com/leibniz-net/leibniz/blob/main/docs/diagnostics/{id}.md";
}
