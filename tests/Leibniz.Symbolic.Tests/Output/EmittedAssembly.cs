using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Leibniz.Symbolic.Tests.Output;

/// <summary>C# source as an assembly that runs; a warning is an error.</summary>
internal static class EmittedAssembly
{
    // A random formula may compare a variable with itself.
    private static readonly KeyValuePair<string, ReportDiagnostic>[] s_allowed = [new("CS1718", ReportDiagnostic.Suppress)];

    public static Assembly Compile(params IReadOnlyList<string> files)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Emitted" + Guid.NewGuid().ToString("N"),
            files.Select(f => CSharpSyntaxTree.ParseText(f)),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Error, specificDiagnosticOptions: s_allowed));
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5).Select(d => $"{d}\n{d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line]}")));
        return Assembly.Load(stream.ToArray());
    }

    public static TDelegate Method<TDelegate>(this Assembly assembly, string type, string name) where TDelegate : Delegate =>
        assembly.GetType(type)!.GetMethod(name)!.CreateDelegate<TDelegate>();
}
