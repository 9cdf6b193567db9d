using System.Numerics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Leibniz.Generator.Fuzz;

/// <summary>Compiles random programs with their derivatives and compares these with dual numbers.</summary>
public static class FuzzRun
{
    private const string Optimised = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]";

    private static readonly CSharpParseOptions s_options = new CSharpParseOptions(LanguageVersion.CSharp14)
        .WithFeatures([new("InterceptorsNamespaces", "Leibniz.Generated")]);

    /// <summary>Runs programs.</summary>
    /// <param name="seed">The seed of the first; each has the next number.</param>
    /// <param name="count">How many.</param>
    /// <returns>What was wrong, a line each, with the program's seed; empty where all agree.</returns>
    public static IReadOnlyList<string> Run(int seed, int count)
    {
        var text = new System.Text.StringBuilder("using System;\nusing System.Numerics;\nusing Leibniz;\nusing Leibniz.Rules;\n#pragma warning disable\n");
        for (int i = 0; i < count; i++)
            text.Append(ProgramWriter.Write(seed + i, $"P{i}")).Append('\n');
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Fuzz{seed}", [CSharpSyntaxTree.ParseText(text.ToString(), s_options)], s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        CSharpGeneratorDriver.Create([new DerivativeGenerator().AsSourceGenerator()], parseOptions: s_options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out var diagnostics);
        var wrong = diagnostics.Select(d => $"seed {seed}: {d}").ToList();
        // The derivatives are run a few times each: without the attribute they are compiled fast, not for speed.
        foreach (SyntaxTree tree in updated.SyntaxTrees.Skip(1).ToList())
            updated = updated.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(tree.ToString().Replace(Optimised, "", StringComparison.Ordinal), s_options, tree.FilePath));
        using var stream = new MemoryStream();
        var emitted = updated.Emit(stream);
        wrong.AddRange(emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5).Select(d => $"seed {seed}: {d.Location.SourceTree?.FilePath} {d}\n    {d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line]}"));
        if (wrong.Count > 0)
            return wrong;
        Assembly assembly = Assembly.Load(stream.ToArray());
        for (int i = 0; i < count; i++)
            Compare(assembly.GetType($"P{i}")!, seed + i, wrong);
        return wrong;
    }

    private static readonly MetadataReference[] s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is var f && (f.StartsWith("System.", StringComparison.Ordinal) || f is "mscorlib.dll" or "netstandard.dll"))
            .Append(typeof(Dual<double>).Assembly.Location).Append(typeof(Rules.Sin).Assembly.Location)
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    /// <summary>A program's text and what the generator makes of it.</summary>
    public static string Show(int seed)
    {
        string text = "using System;\nusing System.Numerics;\nusing Leibniz;\nusing Leibniz.Rules;\n" + ProgramWriter.Write(seed, "P0");
        CSharpCompilation compilation = CSharpCompilation.Create("Show", [CSharpSyntaxTree.ParseText(text, s_options)], s_references);
        CSharpGeneratorDriver.Create([new DerivativeGenerator().AsSourceGenerator()], parseOptions: s_options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out _);
        return string.Join("\n", updated.SyntaxTrees.Select(t => t.ToString()));
    }

    private static void Compare(Type program, int seed, List<string> wrong)
    {
        var random = new Random(seed);
        Func<double[], double> f = Bind<Func<double[], double>>(program, "F");
        Func<double[], double[], double> gradient = Bind<Func<double[], double[], double>>(program, "Gradient");
        Func<double[], double[], double> along = Bind<Func<double[], double[], double>>(program, "Along");
        Func<double[], int, double> dual = Bind<Func<double[], int, double>>(program, "Dual");
        Func<double[], double[], double[], double> curve = Bind<Func<double[], double[], double[], double>>(program, "Curve");
        Func<double[], double[], int, double> curved = Bind<Func<double[], double[], int, double>>(program, "Curved");
        for (int k = 0; k < 3; k++)
        {
            double[] x = [.. Enumerable.Range(0, 4).Select(_ => (random.NextDouble() * 2) - 1)], g = new double[4], e = new double[4];
            for (int i = 0; i < 4; i++)
                e[i] = dual(x, i);
            double value;
            try
            {
                value = gradient(x, g);
            }
            catch (Exception problem)
            {
                wrong.Add($"program {seed}: {problem.GetType().Name}: {problem.Message}");
                return;
            }
            double expected = f(x), scale = Math.Max(1, e.Max(Math.Abs));
            if (!value.Equals(expected) && Math.Abs(value - expected) > 1e-12 * Math.Max(1, Math.Abs(expected)))
                wrong.Add($"program {seed}: value {expected:R}, came {value:R}");
            double[] v = [.. Enumerable.Range(0, 4).Select(_ => random.NextDouble())];
            double pushed = along(x, v), sum = e.Zip(v, (a, b) => a * b).Sum();
            if (!(Math.Abs(pushed - sum) <= 1e-10 * scale))
                wrong.Add($"program {seed} at [{string.Join(", ", x)}]: pushed {pushed:R}, expected {sum:R}");
            double[] hv = new double[4], second = [.. Enumerable.Range(0, 4).Select(i => curved(x, v, i))];
            curve(x, v, hv);
            double bend = Math.Max(scale, second.Max(Math.Abs));
            for (int i = 0; i < 4; i++)
            {
                if (!(Math.Abs(hv[i] - second[i]) <= 1e-9 * bend))
                    wrong.Add($"program {seed} at [{string.Join(", ", x)}], Hv[{i}]: expected {second[i]:R}, came {hv[i]:R}");
            }
            for (int i = 0; i < 4; i++)
            {
                if (!(Math.Abs(g[i] - e[i]) <= 1e-10 * scale))
                    wrong.Add($"program {seed} at [{string.Join(", ", x)}], ∂{i}: expected {e[i]:R}, came {g[i]:R}");
            }
        }
    }

    private static T Bind<T>(Type type, string name) where T : Delegate => type.GetMethod(name)!.CreateDelegate<T>();
}
