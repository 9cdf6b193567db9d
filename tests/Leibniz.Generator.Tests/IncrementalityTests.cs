using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Leibniz.Generator.Tests;

public sealed class IncrementalityTests
{
    private const string Text = """
        using System;
        using Leibniz;
        public static partial class Sample
        {
            public static double F(double[] x) { double s = 0; for (int i = 0; i < x.Length; i++) s += x[i] * x[i]; return s; }
            [GradientOf(nameof(F))] public static partial double G(double[] x, Span<double> dx);
            public static double Call() => Derivative.Of(static x => x * x)(3);
        }
        """;

    [Fact]
    public void UnrelatedEdit_LeavesEveryStepCached()
    {
        SyntaxTree first = GeneratorDriver.Tree(Text, "Sample.cs"), other = GeneratorDriver.Tree("class Other { int a; }", "Other.cs");
        CSharpCompilation before = GeneratorDriver.Compile(first, other);
        Microsoft.CodeAnalysis.GeneratorDriver driver = GeneratorDriver.Make().RunGenerators(before);
        CSharpCompilation after = before.ReplaceSyntaxTree(other, GeneratorDriver.Tree("class Other { int b; double c; }", "Other.cs"));
        GeneratorRunResult result = driver.RunGenerators(after).GetRunResult().Results[0];
        Assert.Equal(2, result.GeneratedSources.Length);
        foreach (var step in result.TrackedSteps.Where(s => s.Key.StartsWith("Read", StringComparison.Ordinal) || s.Key.StartsWith("Write", StringComparison.Ordinal)))
        {
            foreach (var output in step.Value.SelectMany(run => run.Outputs))
                Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step.Key}: {output.Reason}");
        }
        foreach (var output in result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(run => run.Outputs))
            Assert.Equal(IncrementalStepRunReason.Cached, output.Reason);
    }

    [Fact]
    public void EditOfTheMethod_WritesItsDerivativeAnew()
    {
        SyntaxTree first = GeneratorDriver.Tree(Text, "Sample.cs");
        CSharpCompilation before = GeneratorDriver.Compile(first);
        Microsoft.CodeAnalysis.GeneratorDriver driver = GeneratorDriver.Make().RunGenerators(before);
        CSharpCompilation after = before.ReplaceSyntaxTree(first, GeneratorDriver.Tree(Text.Replace("x[i] * x[i]", "Math.Exp(x[i])", StringComparison.Ordinal), "Sample.cs"));
        GeneratorRunResult result = driver.RunGenerators(after).GetRunResult().Results[0];
        Assert.Contains(result.GeneratedSources, s => s.SourceText.ToString().Contains("Rules.Exp", StringComparison.Ordinal));
    }
}
