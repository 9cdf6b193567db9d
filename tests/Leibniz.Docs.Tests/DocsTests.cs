using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Leibniz.Docs.Tests;

public sealed class DocsTests
{
    // Console.Out is one for the process.
    private static readonly Lock s_console = new();

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private static readonly CSharpParseOptions s_options = new CSharpParseOptions(LanguageVersion.CSharp14)
        .WithFeatures([new("InterceptorsNamespaces", "Leibniz.Generated")]);

    public static IEnumerable<TheoryDataRow<string, int>> Snippets() =>
        Snippet.All().Select(s => new TheoryDataRow<string, int>(s.Page, s.Line));

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Snippet_OfADocumentedPage_CompilesAndRuns(string page, int line)
    {
        Snippet snippet = Snippet.All().Single(s => s.Page == page && s.Line == line);
        Compilation updated = Compile(snippet);
        using var assembly = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = updated.Emit(assembly);
        Assert.True(emitted.Success, $"{page}:{line}\n" + string.Join('\n', emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        string output = Run(Assembly.Load(assembly.ToArray()));
        if (snippet.Expected is not null)
            Assert.Equal(snippet.Expected.Trim(), output.Replace("\r", "", StringComparison.Ordinal).Trim());
    }

    // What the page shows as generated is generated, line after line.
    [Fact]
    public void GeneratedCode_ShownByTheGuide_IsWhatIsGenerated()
    {
        string page = Path.Combine("docs", "guides", "generated-code.md");
        string generated = '\n' + string.Join('\n', Compile(Snippet.All().Single(s => s.Page == page)).SyntaxTrees
            .Select(t => GeneratedText.Flat(t.ToString().Split('\n')))) + '\n';
        GeneratedText[] blocks = [.. GeneratedText.Of(page)];
        Assert.NotEmpty(blocks);
        foreach (GeneratedText block in blocks)
        {
            foreach (string[] run in block.Runs)
                Assert.Contains('\n' + string.Join('\n', run) + '\n', generated, StringComparison.Ordinal);
        }
    }

    // Records (options, results) and abstract bases are made by others; extension methods are called on their first argument.
    public static IEnumerable<TheoryDataRow<string>> Makeable() => typeof(Optimization.ISmoothFunction).Assembly.ExportedTypes
        .Where(t => t.IsClass && (!t.IsAbstract || t.IsSealed) && t.GetMethod("<Clone>$") is null
            && !t.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute)))
        .Select(t => new TheoryDataRow<string>(t.Name.Split('`')[0]));

    [Theory]
    [MemberData(nameof(Makeable))]
    public void Optimisation_ClassToMakeOrCall_HasAnExample(string name) =>
        Assert.True(
            Snippet.All().Any(s => System.Text.RegularExpressions.Regex.IsMatch(s.Code, $@"\b{name}\b")),
            $"No block of C# in docs/ shows {name}: give it three lines in a guide.");

    [Fact]
    public void Sample_CustomRule_AgreesInEveryMode()
    {
        string[] lines = Run(typeof(CustomRule.Lambda).Assembly).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lines[0]["forward".Length..].Trim(), lines[1]["reverse".Length..].Trim());
        Assert.Contains("lambda(x)*(lambda(x) - x)", lines[4], StringComparison.Ordinal);
    }

    private static Compilation Compile(Snippet snippet)
    {
        const string usings = "global using System; global using System.Linq; global using System.Collections.Generic;";
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Snippet" + snippet.Line,
            [CSharpSyntaxTree.ParseText(usings, s_options), CSharpSyntaxTree.ParseText(snippet.Code, s_options, "Snippet.cs")],
            s_references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        // A page may ask for derivatives at compile time.
        CSharpGeneratorDriver.Create([new Generator.DerivativeGenerator().AsSourceGenerator()], parseOptions: s_options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out var problems);
        Assert.Empty(problems);
        return updated;
    }

    private static string Run(Assembly program)
    {
        lock (s_console)
        {
            TextWriter before = Console.Out;
            using var captured = new StringWriter();
            Console.SetOut(captured);
            try
            {
                MethodInfo main = program.EntryPoint!;
                main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
            }
            finally
            {
                Console.SetOut(before);
            }
            return captured.ToString();
        }
    }
}
