using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Leibniz.Generator.Fuzz;

/// <summary>Programs compiled together with their derivatives.</summary>
internal sealed class Batch
{
    // Generated files ask for the compiler's analysis of null; it takes time and changes no code.
    private static readonly CSharpParseOptions s_options = new CSharpParseOptions(LanguageVersion.CSharp14)
        .WithFeatures([new("InterceptorsNamespaces", "Leibniz.Generated"), new("run-nullable-analysis", "never")]);

    private static readonly CSharpCompilationOptions s_release =
        new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, concurrentBuild: false);

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Memory.dll" or "System.Numerics.Vectors.dll"
                or "System.Runtime.Extensions.dll" or "System.Runtime.Intrinsics.dll")
            .Append(typeof(Dual<double>).Assembly.Location).Append(typeof(Rules.Sin).Assembly.Location)
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private readonly Assembly? _assembly;

    /// <summary>Compiles programs.</summary>
    /// <param name="programs">The programs; the one at i becomes the class Pi.</param>
    public Batch(IReadOnlyList<RandomProgram> programs)
    {
        long start = Stages.Start();
        string text = ProgramWriter.Shared + string.Concat(programs.Select((p, i) => p.Text($"P{i}")));
        start = Stages.Add("write", start);
        CSharpCompilation compilation = CSharpCompilation.Create("Fuzz", [CSharpSyntaxTree.ParseText(text, s_options)], s_references, s_release);
        start = Stages.Add("parse", start);
        CSharpGeneratorDriver.Create([new DerivativeGenerator().AsSourceGenerator()], parseOptions: s_options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out var diagnostics);
        start = Stages.Add("generate", start);
        Generated = updated.SyntaxTrees.Skip(1);
        // A sum that does not run several rounds at once is right all the same.
        Diagnostic[] refused = [.. diagnostics.Where(static d => d.Id != "LBZ0008")];
        if (refused.Length > 0)
        {
            Sort = refused[0].Id;
            Errors = [.. refused.Select(d => d.ToString())];
            return;
        }
        using var stream = new MemoryStream();
        Diagnostic[] errors = [.. updated.Emit(stream).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
        Sort = errors.FirstOrDefault()?.Id ?? "";
        Errors =
        [
            .. errors.Select(d => $"{d}\n    {d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line]}"),
        ];
        start = Stages.Add("compile", start);
        if (Errors.Count > 0)
            return;
        byte[] image = stream.ToArray();
        MethodFlags.ClearOptimization(image);
        // It stays loaded: contexts that unload cost more time in one sample; the memory they would save is why runs go in ranges.
        _assembly = new AssemblyLoadContext(null).LoadFromStream(new MemoryStream(image));
        Stages.Add("load", start);
    }

    /// <summary>What the generator or the compiler refuses; empty where the assembly is there.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>The first error's number.</summary>
    public string Sort { get; } = "";

    /// <summary>What the generator wrote.</summary>
    public IEnumerable<SyntaxTree> Generated { get; }

    /// <summary>The class of a program.</summary>
    /// <param name="index">Its place among the programs.</param>
    public Type this[int index] => _assembly!.GetType($"P{index}")!;
}
