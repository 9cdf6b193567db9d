using System.CommandLine;
using System.Globalization;
using Leibniz.Cli.Fitting;
using Leibniz.Cli.Reports;
using Leibniz.Nist;
using Leibniz.Optimization.Smooth;

namespace Leibniz.Cli.Commands;

/// <summary><c>leibniz fit</c>: nonlinear least squares of a NIST file, or of a formula over a CSV file.</summary>
internal static class FitCommand
{
    public static Command Make()
    {
        var file = new Argument<string?>("file") { Description = "A NIST StRD nonlinear regression file.", Arity = ArgumentArity.ZeroOrOne };
        var start = new Option<int>("--start") { Description = "The start of a NIST file: 1 (far) or 2 (near).", DefaultValueFactory = _ => 1 };
        var all = new Option<string?>("--all") { Description = "A folder: fits all its NIST files from both starts, and prints the digits agreed as Markdown." };
        var model = new Option<string?>("--model") { Description = "\"y = b1*exp(-b2*x)\": the left side is a column; without one it is y." };
        var data = new Option<string?>("--data") { Description = "A CSV file with a header." };
        var parameters = new Option<string?>("--params") { Description = "The parameters' starting values: b1=1,b2=0.5." };
        var loss = new Option<string>("--loss") { Description = string.Join(", ", RobustLoss.All.Select(l => l.Name)) + ".", DefaultValueFactory = _ => RobustLoss.Squared.Name };
        loss.AcceptOnlyFromAmong([.. RobustLoss.All.Select(l => l.Name)]);
        var scale = new Option<double>("--loss-scale") { Description = "The residual from which a robust loss bends.", DefaultValueFactory = _ => 1 };
        var plot = new Option<string?>("--plot") { Description = "Draw data, fit and residuals to a .png or .svg file." };
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command(
            "fit",
            "Fits a model by Levenberg–Marquardt with an exact Jacobian. Ctrl-C reports the best fit so far and exits with 130.\n\nExamples:\n  leibniz fit data/nist/MGH09.dat --start 1\n"
            + "  leibniz fit --all data/nist\n  leibniz fit --model \"y = b1*exp(-b2*x)\" --data decay.csv --params b1=1,b2=0.5 --plot fit.svg")
        {
            file, start, all, model, data, parameters, loss, scale, plot, format,
        };
        // Signals are heard only while the action waits.
        command.SetAction((parsed, cancellation) => Task.Run(() =>
        {
            string? target = parsed.GetValue(plot);
            if (target is not null && Path.GetExtension(target).ToLowerInvariant() is not (".png" or ".svg"))
                throw new UsageException($"--plot: expected a name ending in .png or .svg, came «{target}».");
            if (!(parsed.GetValue(scale) > 0))
                throw new UsageException("--loss-scale: expected a positive number.");
            var options = new LeastSquaresOptions
            {
                Loss = RobustLoss.All.First(l => l.Name == parsed.GetValue(loss)),
                LossScale = parsed.GetValue(scale),
                Cancellation = cancellation,
            };
            if (parsed.GetValue(all) is string folder)
            {
                return new Symbol[] { file, start, model, data, parameters, plot, format }.All(s => parsed.GetResult(s) is not { Tokens.Count: > 0 })
                    ? FitFolder.Run(folder, options)
                    : throw new UsageException("--all: expected no other option than --loss and --loss-scale.");
            }
            FitProblem problem = Problem(
                parsed.GetValue(file), parsed.GetValue(start), parsed.GetValue(model), parsed.GetValue(data), parsed.GetValue(parameters));
            FitOutcome outcome = Fit.Run(problem, options);
            if (target is not null)
                FitPlot.Save(outcome, target);
            if (parsed.GetValue(format) == "json")
                Console.WriteLine(FitJson.Write(outcome));
            else
                FitTable.Write(outcome);
            return cancellation.IsCancellationRequested ? Program.Interrupted : outcome.Result.Converged ? 0 : Program.Failed;
        }));
        return command;
    }

    internal static FitProblem Problem(string? file, int start, string? model, string? data, string? parameters)
    {
        if (file is not null)
        {
            if (model is not null || data is not null || parameters is not null)
                throw new UsageException("fit: expected a NIST file or --model with --data and --params, came both.");
            return start is 1 or 2
                ? FitProblem.FromNist(StrdFile.Read(file), start)
                : throw new UsageException($"--start: expected 1 or 2, came {start}.");
        }
        if (model is null || data is null || parameters is null)
            throw new UsageException("fit: expected a NIST file, or --model with --data and --params.");
        int equals = model.IndexOf('=', StringComparison.Ordinal);
        string response = equals < 0 ? "y" : model[..equals].Trim(), formula = model[(equals + 1)..].Trim();
        Expr expression = Formula.Parse(formula);
        List<(string Name, double Value)> starts = Starts(parameters);
        foreach ((string name, _) in starts)
        {
            if (!expression.Variables.Contains(name))
                throw new UsageException($"--params: the model has no parameter {name}. It has {string.Join(", ", expression.Variables)}.");
        }
        string[] predictors = [.. expression.Variables.Where(v => !starts.Any(s => s.Name == v))];
        double[][] columns = DataFile.Read(data, [.. predictors, response]);
        return new(
            Path.GetFileName(data), formula, [.. starts.Select(s => s.Name)], [.. starts.Select(s => s.Value)],
            predictors, columns[..^1], columns[^1], null);
    }

    private static List<(string Name, double Value)> Starts(string text)
    {
        var starts = new List<(string Name, double Value)>();
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = part.Split('=', StringSplitOptions.TrimEntries);
            if (sides.Length != 2 || sides[0].Length == 0)
                throw new UsageException($"--params: expected name=value, came «{part}».");
            if (!double.TryParse(sides[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
                throw new UsageException($"--params: expected a finite number for {sides[0]}, came «{sides[1]}».");
            if (starts.Any(s => s.Name == sides[0]))
                throw new UsageException($"--params: {sides[0]} has two values.");
            starts.Add((sides[0], value));
        }
        return starts.Count > 0 ? starts : throw new UsageException("--params: expected b1=1,b2=2, came nothing.");
    }
}
