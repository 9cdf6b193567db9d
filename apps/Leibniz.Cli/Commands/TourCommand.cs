using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Leibniz.Cli.Modes;
using Leibniz.Nist;
using Leibniz.Objectives;
using Leibniz.Testing;
using Spectre.Console;

namespace Leibniz.Cli.Commands;

/// <summary><c>leibniz tour</c>: every mode side by side on data of the repository.</summary>
internal static class TourCommand
{
    public static Command Make()
    {
        var command = new Command(
            "tour",
            "Runs every mode side by side on data shipped in the repository: a NIST regression and a mixture of 1,000 "
            + "points. Takes under 20 seconds.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        bool agree = Regression() & MixtureOfGaussians();
        Checks();
        agree &= TypesetFormula();
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine("Where to read next: README.md, docs/concepts/modes.md, CONTRIBUTING.md; try");
        AnsiConsole.WriteLine("  leibniz diff \"sin(x)*exp(-y^2)\" --at x=1,y=2 --hessian");
        AnsiConsole.WriteLine("  leibniz check data/nist/Bennett5.dat");
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine(agree ? "Every mode agrees." : "MODES DISAGREE.");
        return agree ? 0 : 1;
    }

    private static bool Regression()
    {
        StrdFile problem = StrdFile.Read(RepositoryData.Path("nist", "Rat43.dat"));
        CheckResult result = CheckCommand.Run(problem);
        CheckPoint start = result.Points[1];
        AnsiConsole.WriteLine($"1. NIST {problem.Name}, {problem.Observations.Response.Length} observations: y = {problem.Formula}");
        AnsiConsole.WriteLine($"   residual sum of squares at start 2: {start.Value.ToString("G10", CultureInfo.InvariantCulture)}");
        Table table = GradientTable(problem.Parameters);
        foreach (ModeGradient mode in start.Modes)
            table.AddRow([mode.Mode, .. mode.Gradient.Select(Text)]);
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"   scaled gradient at the certified minimum / at start 1: {result.GradientRatio.ToString("0.0e+0", CultureInfo.InvariantCulture)}");
        return result.Passed;
    }

    private static bool MixtureOfGaussians()
    {
        GaussianMixtureData data = GaussianMixtureData.Read(RepositoryData.Path("adbench", "gmm", "gmm_d10_K25.txt"));
        var f = new Mixture(data);
        double[] x = data.Parameters.ToArray();
        double[] reverse = new double[x.Length], direction = [.. x.Select((_, i) => Math.Cos(i))];
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine($"2. Mixture of {data.Components} Gaussians in {data.Dimension} dimensions, {data.Count} points, {x.Length} parameters");
        double plain = Time(() => f.Evaluate<double>(x)), value = f.Evaluate<double>(x);
        double taped = Time(() => Gradient.Of(f, x, reverse));
        double along = 0, taylor = 0;
        double forward = Time(() => along = Derivative.Along(f, x, direction).Derivative);
        double chunk = Time(() => f.Evaluate<DualVector<Tangents8>>(Seeded(x)));
        double series = Time(() => taylor = Derivatives.Along(f, x, direction, 1)[1]);
        double[] compiled = new double[x.Length];
        double plainMethod = Time(() => PlainMixture.Evaluate(x, data));
        double generated = Time(() => PlainMixture.Gradient(x, data, compiled));
        double written = compiled.Zip(direction, (g, d) => g * d).Sum();
        const double h = 1e-6;
        double[] Moved(double t) => [.. x.Select((v, i) => v + (t * direction[i]))];
        double numerical = 0;
        double differences = Time(() => numerical = (f.Evaluate<double>(Moved(h)) - f.Evaluate<double>(Moved(-h))) / (2 * h));
        double expected = reverse.Zip(direction, (g, d) => g * d).Sum();
        Table table = new Table().Border(TableBorder.Simple).AddColumn("mode").AddColumn("derivative along cos i").AddColumn("time / plain evaluation");
        table.AddRow("numerical, central", Text(numerical), Ratio(differences, plain));
        table.AddRow("forward, one tangent", Text(along), Ratio(forward, plain));
        table.AddRow("forward, eight tangents", "(eight columns)", Ratio(chunk, plain));
        table.AddRow("Taylor, order 1", Text(taylor), Ratio(series, plain));
        table.AddRow($"reverse, all {x.Length}", Text(expected), Ratio(taped, plain));
        table.AddRow($"compile time, all {x.Length}", Text(written), Ratio(generated, plainMethod));
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"   value {value.ToString("R", CultureInfo.InvariantCulture)}, plain evaluation {(plain * 1e3).ToString("F2", CultureInfo.InvariantCulture)} ms");
        return Close(written, expected, 1e-10) && Close(along, expected, 1e-10) && Close(taylor, expected, 1e-10) && Close(numerical, expected, 1e-4);
    }

    private static void Checks()
    {
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine("3. A gradient check passed, and one caught failing");
        double[] at = [0.5, -0.3];
        ScalarFunction<double> f = x => Math.Sin(x[0]) * Math.Exp(x[1]);
        double[] right = [Math.Cos(0.5) * Math.Exp(-0.3), Math.Sin(0.5) * Math.Exp(-0.3)];
        Console.WriteLine(GradientCheck.Check(f, right, at).ToString());
        Console.WriteLine(GradientCheck.Check(f, (ReadOnlySpan<double>)[right[0], -right[1]], at).ToString());
    }

    private static bool TypesetFormula()
    {
        const string formula = "exp(-x^2)*sin(x*y)";
        Expr expression = Formula.Parse(formula), derivative = expression.Differentiate("x");
        string path = Path.Combine(Path.GetTempPath(), "leibniz-graph.svg");
        File.WriteAllText(path, Svg.Print(expression, new Dictionary<string, double> { ["x"] = 0.5, ["y"] = 2 }));
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine($"4. A formula, its derivative typeset and its graph: {formula}");
        Console.WriteLine(Typeset.Print(derivative, "   "));
        Console.WriteLine($"   in LaTeX: {Latex.Print(derivative)}");
        Console.WriteLine($"   the graph, with values and derivatives on the edges: {path}");
        double[] gradient = new double[2];
        expression.CompileGradient("x", "y")([0.5, 2], gradient);
        double expected = Derivative.Along(expression.Bind("x", "y"), [0.5, 2], [1, 0]).Derivative;
        Console.WriteLine($"   compiled: d/dx at x = 0.5, y = 2 is {Text(gradient[0])}, forward {Text(expected)}");
        return Close(gradient[0], expected, 1e-12);
    }

    private static DualVector<Tangents8>[] Seeded(double[] x) =>
        [.. x.Select((v, i) => i < 8 ? DualVector<Tangents8>.Input(v, i) : v)];

    // The median of a few rounds, after the compiler has had time to optimise.
    private static double Time(Action action, int rounds = 15)
    {
        long warm = Stopwatch.GetTimestamp();
        do
            action();
        while (Stopwatch.GetElapsedTime(warm).TotalSeconds < 0.7);
        var seconds = new double[rounds];
        for (int i = 0; i < rounds; i++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            seconds[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
        Array.Sort(seconds);
        return seconds[rounds / 2];
    }

    private static Table GradientTable(IReadOnlyList<string> names)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn("mode");
        foreach (string name in names)
            table.AddColumn(new TableColumn("d/d" + name).RightAligned());
        return table;
    }

    private static bool Close(double a, double b, double tolerance) => Math.Abs(a - b) <= tolerance * Math.Abs(b);

    private static string Ratio(double time, double plain) => (time / plain).ToString("F1", CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("G10", CultureInfo.InvariantCulture);
}
