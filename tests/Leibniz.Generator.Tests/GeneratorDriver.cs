using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Leibniz.Generator.Tests;

/// <summary>Runs the generator on text.</summary>
internal static class GeneratorDriver
{
    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(p) is "mscorlib.dll" or "netstandard.dll"
                || Path.GetFileName(p) is "Leibniz.dll" or "Leibniz.Rules.dll")
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private static readonly CSharpParseOptions s_options = new CSharpParseOptions(LanguageVersion.CSharp14)
        .WithFeatures([new("InterceptorsNamespaces", "Leibniz.Generated")]);

    public static SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(text, s_options, path);

    public static CSharpCompilation Compile(params SyntaxTree[] trees) => CSharpCompilation.Create(
        "Sample", trees, s_references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static CSharpGeneratorDriver Make() => CSharpGeneratorDriver.Create(
        [new DerivativeGenerator().AsSourceGenerator()], parseOptions: s_options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The diagnostics of a class body.</summary>
    public static (Diagnostic[] Diagnostics, Diagnostic[] Errors) Run(string members)
    {
        string text = $$"""
            using System;
            using Leibniz;
            public static partial class Sample
            {
            {{members}}
            }
            """;
        CSharpCompilation compilation = Compile(Tree(text, "Sample.cs"));
        Make().RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out var diagnostics);
        return ([.. diagnostics], [.. updated.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)]);
    }
}
