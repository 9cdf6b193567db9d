using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Leibniz.Cli.Tests;

public sealed class FormulaOutputTests
{
    private delegate double WithGradient(double x, double y, Span<double> gradient);

    private delegate double WithHessian(double x, double y, Span<double> gradient, Span<double> hessian);

    [Theory]
    [InlineData("--mode symbolic", "diff", "x^2", "--latex")]
    [InlineData("at most one", "diff", "x^2", "--mode", "symbolic", "--latex", "--mathml")]
    [InlineData("--explain", "diff", "x^2", "--mode", "symbolic", "--explain", "--csharp")]
    [InlineData("at least one variable", "diff", "2", "--mode", "symbolic", "--latex")]
    [InlineData("expected 1 with --explain", "diff", "x^2", "--mode", "symbolic", "--explain", "--order", "2")]
    [InlineData("unknown", "graph", "foo(x)")]
    [InlineData(".svg", "graph", "x", "-o", "graph.png")]
    [InlineData("y has no value", "graph", "x*y", "--at", "x=1")]
    public void BadInput_GivesOneClearMessageAndTheExitCode(string part, params string[] arguments)
    {
        (int exit, string output, string error) = CommandLine.Run(arguments);
        Assert.Equal(2, exit);
        Assert.Contains(part, error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public void Diff_Explained_ShowsEachRule()
    {
        (int exit, string output, _) = CommandLine.Run("diff", "sin(x^2)", "--mode", "symbolic", "--explain");
        Assert.Equal(0, exit);
        Assert.Contains("2. chain rule with sin: (sin(u))' = cos(u)*u'", output, StringComparison.Ordinal);
        Assert.Contains("Result: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_ExplainedAsJson_IsJson()
    {
        (_, string output, _) = CommandLine.Run("diff", "sin(x^2)", "--mode", "symbolic", "--explain", "--format", "json");
        Assert.Equal(2, JsonDocument.Parse(output).RootElement.GetProperty("steps").GetArrayLength());
    }

    [Fact]
    public void Diff_ExplainedInLatex_IsAligned()
    {
        (_, string output, _) = CommandLine.Run("diff", "sin(x^2)", "--mode", "symbolic", "--explain", "--latex");
        Assert.StartsWith(@"\begin{align*}", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_InLatex_HasALineForEachVariable()
    {
        (_, string output, _) = CommandLine.Run("diff", "x^2*y", "--mode", "symbolic", "--latex");
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Equal(@"\frac{\mathrm{d}}{\mathrm{d} y} \left(x^{2} y\right) = x^{2}", lines[1]);
    }

    [Fact]
    public void Diff_InMathML_IsXml()
    {
        (_, string output, _) = CommandLine.Run("diff", "x^3/2", "--mode", "symbolic", "--mathml", "--wrt", "x", "--order", "2");
        Assert.Equal("math", XDocument.Parse(output).Root!.Name.LocalName);
    }

    [Fact]
    public void Diff_InCSharp_CompilesAndRuns()
    {
        (_, string output, _) = CommandLine.Run("diff", "sin(x)*exp(-y^2) + gamma(x)", "--mode", "symbolic", "--csharp", "--hessian", "--at", "x=1,y=2");
        Type type = Compile(output).GetType("Formula")!;
        double[] gradient = new double[2], hessian = new double[4];
        double value = type.GetMethod("Gradient")!.CreateDelegate<WithGradient>()(1, 0.5, gradient);
        Assert.Equal((Math.Sin(1) * Math.Exp(-0.25)) + 1, value, 1e-14);
        // Γ′(1) = −γ, Euler's constant.
        Assert.Equal((Math.Cos(1) * Math.Exp(-0.25)) - 0.5772156649015329, gradient[0], 1e-14);
        Assert.Equal(-Math.Sin(1) * Math.Exp(-0.25), gradient[1], 1e-14);
        type.GetMethod("Hessian")!.CreateDelegate<WithHessian>()(1, 0.5, gradient, hessian);
        Assert.Equal(-Math.Cos(1) * Math.Exp(-0.25), hessian[1], 1e-14);
        Assert.Equal(hessian[1], hessian[2]);
        // ∂²/∂y² of exp(−y²) is (4y² − 2)·exp(−y²).
        Assert.Equal(-Math.Sin(1) * Math.Exp(-0.25), hessian[3], 1e-14);
    }

    [Fact]
    public void Graph_ToAFile_DrawsValuesAndDerivatives()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".svg");
        try
        {
            (int exit, _, string error) = CommandLine.Run("graph", "x*y + x", "--at", "x=2,y=3", "-o", path);
            Assert.True(exit == 0, error);
            string text = File.ReadAllText(path);
            Assert.Equal("svg", XDocument.Parse(text).Root!.Name.LocalName);
            Assert.Contains("∂ 4", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Graph_WithoutAFile_PrintsDot()
    {
        (int exit, string output, _) = CommandLine.Run("graph", "x^2", "--wrt", "x");
        Assert.Equal(0, exit);
        Assert.StartsWith("digraph formula {", output, StringComparison.Ordinal);
    }

    private static Assembly Compile(string file)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Emitted" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText(file)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Error));
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics) + file);
        return Assembly.Load(stream.ToArray());
    }
}
