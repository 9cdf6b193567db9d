using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Leibniz.Cli.Commands.Images;
using Leibniz.Cli.Fitting;
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
            + "points; fits another regression and restores a small picture. Takes under 25 seconds.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        bool agree = Regression() & MixtureOfGaussians();
        Checks();
        bool fits = Regress();
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine("5. A picture restored");
        bool restores = PictureTour.Run(Console.Out);
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine("6. A formula, its derivative and its graph");
        agree &= FormulaTour.Run(Console.Out);
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine("Where to read next: README.md, docs/concepts/modes.md, CONTRIBUTING.md; try");
        AnsiConsole.WriteLine("  leibniz diff \"sin(x)*exp(-y^2)\" --at x=1,y=2 --hessian");
        AnsiConsole.WriteLine("  leibniz check data/nist/Bennett5.dat");
        AnsiConsole.WriteLine("  leibniz fit data/nist/MGH09.dat");
        AnsiConsole.WriteLine("  leibniz image denoise noisy.png clean.png");
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine(agree ? "Every mode agrees." : "MODES DISAGREE.");
        if (!fits || !restores)
            AnsiConsole.WriteLine(fits ? "THE PICTURE IS NOT RESTORED." : "THE FIT FAILED.");
        return agree && fits && restores ? 0 : 1;
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

    // NIST certifies eleven digits of every parameter.
    private static bool Regress()
    {
        const int digits = 8;
        FitOutcome outcome = Fit.Run(FitProblem.FromNist(StrdFile.Read(RepositoryData.Path("nist", "Thurber.dat")), 1), new());
        double agreed = Enumerable.Range(0, outcome.Result.X.Length).Min(outcome.Digits);
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine($"4. NIST {outcome.Problem.Name} fitted from start 1 by Levenberg–Marquardt: {outcome.Problem.Formula}");
        AnsiConsole.WriteLine(
            $"   {outcome.Result.Iterations} iterations, residual sum of squares {Text(outcome.SumOfSquares)}, every parameter to "
            + $"{agreed.ToString("F1", CultureInfo.InvariantCulture)} digits or more");
        return agreed >= digits;
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
