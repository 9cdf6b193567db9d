using System.CommandLine;
using Leibniz.Cli.Modes;
using Leibniz.Cli.Reports;

namespace Leibniz.Cli.Commands;

/// <summary><c>leibniz diff "FORMULA" --at x=1,y=2</c>: the derivatives of a formula in every mode.</summary>
internal static class DiffCommand
{
    internal const int MostOrder = 60;

    public static Command Make()
    {
        var formula = new Argument<string>("formula") { Description = "The formula, for example \"sin(x)*exp(-y^2)\"." };
        var at = new Option<string?>("--at") { Description = "The point: x=1,y=2. A value may be a formula of constants, such as pi/2. Not needed for formulas alone: --explain, --latex, --mathml, --csharp." };
        var wrt = new Option<string?>("--wrt") { Description = "The variables to differentiate by; all of --at by default." };
        var order = new Option<int>("--order") { Description = $"Also the derivatives up to this order (1 to {MostOrder}).", DefaultValueFactory = _ => 1 };
        var mode = new Option<string>("--mode") { Description = "all, " + string.Join(", ", ModeGradients.Names) + ".", DefaultValueFactory = _ => "all" };
        mode.AcceptOnlyFromAmong(["all", .. ModeGradients.Names]);
        var hessian = new Option<bool>("--hessian") { Description = "Also the Hessian." };
        var explain = new Option<bool>("--explain") { Description = "The derivation step by step: which rule at which part. With --mode symbolic; as LaTeX with --latex, as JSON with --format json." };
        var latex = new Option<bool>("--latex") { Description = "The derivatives in LaTeX. With --mode symbolic." };
        var mathml = new Option<bool>("--mathml") { Description = "The derivatives in MathML. With --mode symbolic." };
        var csharp = new Option<bool>("--csharp") { Description = "A C# class with the value and the gradient (--hessian: and the Hessian). With --mode symbolic." };
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command(
            "diff",
            "Differentiates a formula numerically, symbolically, forward, by Taylor series and in reverse.\n\nExamples:\n"
            + "  leibniz diff \"sin(x)*y\" --at x=1,y=2\n  leibniz diff \"abs(x)\" --at x=0 --format json\n"
            + "  leibniz diff \"exp(x^2)\" --at x=0.5 --order 8\n  leibniz diff \"sin(x)*y\" --mode symbolic --explain")
        {
            formula, at, wrt, order, mode, hessian, explain, latex, mathml, csharp, format,
        };
        command.SetAction(parsed =>
        {
            string[] notations = [.. new[] { explain, latex, mathml, csharp }.Where(o => parsed.GetValue(o)).Select(o => o.Name)];
            if (notations.Length > 0)
            {
                if (parsed.GetValue(mode) is not "symbolic")
                    throw new UsageException($"{notations[0]}: expected --mode symbolic, came --mode {parsed.GetValue(mode)}.");
                Console.Write(DiffFormulas.Write(
                    parsed.GetValue(formula)!, parsed.GetValue(at), parsed.GetValue(wrt), parsed.GetValue(order),
                    parsed.GetValue(hessian), notations, parsed.GetValue(format) == "json"));
                return 0;
            }
            DiffReport report = Run(
                parsed.GetValue(formula)!, parsed.GetValue(at) ?? throw new UsageException("--at: expected x=1,y=2, came nothing."), parsed.GetValue(wrt), parsed.GetValue(order),
                parsed.GetValue(mode)!, parsed.GetValue(hessian));
            if (parsed.GetValue(format) == "json")
                Console.WriteLine(DiffJson.Write(report));
            else
                DiffTable.Write(report);
            return 0;
        });
        return command;
    }

    internal static DiffReport Run(string formula, string at, string? wrt, int order, string mode, bool withHessian)
    {
        if (order is < 1 or > MostOrder)
            throw new UsageException($"--order: expected 1 to {MostOrder}, came {order}.");
        Expr expression = Formula.Parse(formula);
        List<(string Name, double Value)> point = Point.Parse(at);
        foreach (string variable in expression.Variables)
        {
            if (!point.Any(p => p.Name == variable))
                throw new UsageException($"--at: the formula's variable {variable} has no value. Expected all of {string.Join(", ", expression.Variables)}.");
        }
        string[] names = wrt is null ? [.. point.Select(p => p.Name)] : [.. wrt.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (names.Length == 0)
            throw new UsageException("--wrt: expected at least one variable, came none.");
        foreach (string name in names)
        {
            if (!point.Any(p => p.Name == name))
                throw new UsageException($"--wrt: {name} is not among the variables of --at: {string.Join(", ", point.Select(p => p.Name))}.");
        }
        // The variables that are not differentiated by are constants.
        Expr[] derivatives = [.. expression.Gradient(names)];
        var f = new PartlyBound(expression.Bind([.. point.Select(p => p.Name)]), [.. point.Select(p => p.Value)], [.. names.Select(n => point.FindIndex(p => p.Name == n))]);
        double[] x = [.. names.Select(n => point.First(p => p.Name == n).Value)];
        var report = new KinkReport();
        Gradient.Of(f, x, new double[x.Length], new() { Kinks = report });
        IReadOnlyList<ModeGradient> modes = ModeGradients.Of(
            f, null, x, mode);
        var all = modes.ToList();
        if (mode is "all" or "symbolic")
        {
            double[] values = [.. point.Select(p => p.Value)];
            string[] places = [.. point.Select(p => p.Name)];
            bool undefined = double.IsNaN(f.Evaluate<double>(x));
            all.Insert(mode == "all" ? 1 : 0, new("symbolic", [.. derivatives.Select(d => undefined ? double.NaN : d.Bind(places).Evaluate<double>(values))]));
        }
        List<(string, double[])> higher = [];
        if (order > 1)
        {
            for (int i = 0; i < x.Length; i++)
            {
                var direction = new double[x.Length];
                direction[i] = 1;
                higher.Add((names[i], Derivatives.Along(f, x, direction, order)));
            }
        }
        double[]? hessian = null;
        if (withHessian)
        {
            hessian = new double[x.Length * x.Length];
            Hessian.Of(f, x, [], hessian);
        }
        return new(
            formula, point, names, f.Evaluate<double>(x), [.. derivatives.Select(d => d.ToString())], all,
            ModeGradients.LargestUlp(all), higher, hessian, report.Kinks);
    }
}
