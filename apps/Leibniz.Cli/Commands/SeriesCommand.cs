using System.CommandLine;
using System.Text.Json.Nodes;
using Leibniz.Symbolic;

namespace Leibniz.Cli.Commands;

/// <summary><c>leibniz series "exp(x)/x^2" --at 0 --order 6</c>: Taylor and Laurent series and limits of formulas.</summary>
internal static class SeriesCommand
{
    private const int MostTerms = 100;

    public static Command Make()
    {
        var formula = new Argument<string>("formula") { Description = "The formula, for example \"tan(x)/x\"." };
        var wrt = new Option<string?>("--wrt") { Description = "The variable; may be left out where the formula has one." };
        var at = new Option<string>("--at") { Description = "The point: a number, a formula, inf or -inf.", DefaultValueFactory = _ => "0" };
        var order = new Option<int>("--order") { Description = "The exponent of the first term that is left out.", DefaultValueFactory = _ => 6 };
        var limit = new Option<bool>("--limit") { Description = "The limit at the point, in place of the series." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command(
            "series",
            "Expands a formula in powers of its variable about a point, exactly.\n\nExamples:\n"
            + "  leibniz series \"tan(x)\" --order 8\n"
            + "  leibniz series \"1/sin(x)^2\" --order 4\n"
            + "  leibniz series \"gamma(x)\" --at -1 --order 2\n"
            + "  leibniz series \"sqrt(x^2 + x) - x\" --at inf --order 3\n"
            + "  leibniz series \"(1 + a*x)^(1/x)\" --wrt x --limit")
        {
            formula, wrt, at, order, limit, format,
        };
        command.SetAction(parsed =>
        {
            Console.WriteLine(Run(
                parsed.GetValue(formula)!, parsed.GetValue(wrt), parsed.GetValue(at)!, parsed.GetValue(order),
                parsed.GetValue(limit), parsed.GetValue(format) == "json"));
            return 0;
        });
        return command;
    }

    private static string Run(string formula, string? wrt, string at, int order, bool limit, bool json)
    {
        if (order is < -MostTerms or > MostTerms)
            throw new UsageException($"--order: expected a number from {-MostTerms} to {MostTerms}, came {order}.");
        Expr f = Formula.Parse(formula), point = Formula.Parse(at);
        string variable = wrt ?? (f.Variables is [string only] ? only : throw new UsageException(
            $"--wrt: expected one of the formula's variables: {string.Join(", ", f.Variables)}."));
        if (f.Variables.Count > 0 && !f.Variables.Contains(variable))
            throw new UsageException($"--wrt: {variable} is not among the variables of the formula: {string.Join(", ", f.Variables)}.");
        if (point.Variables.Contains(variable))
            throw new UsageException($"--at: the point {at} contains the variable {variable} itself.");
        try
        {
            return limit ? OfLimit(Limit.Of(f, variable, point), formula, variable, point, json)
                : OfSeries(SeriesExpansion.Of(f, variable, point, order), formula, json);
        }
        catch (SeriesException error)
        {
            throw new UsageException(error.Message);
        }
    }

    private static string OfLimit(Expr value, string formula, string variable, Expr point, bool json) => json
        ? new JsonObject
        {
            ["formula"] = formula, ["variable"] = variable, ["point"] = point.ToString(), ["limit"] = value.ToString(),
        }.ToJsonString()
        : $"lim {variable} -> {point} of {formula} = {value}";

    private static string OfSeries(SeriesExpansion series, string formula, bool json)
    {
        if (!json)
            return $"{formula} = {series}";
        var coefficients = new JsonObject();
        for (int k = series.LowestExponent; k < series.Order; k++)
            coefficients[k.ToString(System.Globalization.CultureInfo.InvariantCulture)] = series.Coefficient(k).ToString();
        return new JsonObject
        {
            ["formula"] = formula, ["variable"] = series.Variable, ["point"] = series.Point.ToString(),
            ["order"] = series.Order, ["coefficients"] = coefficients, ["series"] = series.ToString(),
        }.ToJsonString();
    }
}
