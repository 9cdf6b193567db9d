using System.CommandLine;
using Leibniz.Cli.Reports;

namespace Leibniz.Cli.Commands;

/// <summary><c>leibniz simplify "FORMULA"</c>: a formula in its cheapest form, or in the one asked for.</summary>
internal static class SimplifyCommand
{
    public static Command Make()
    {
        var formula = new Argument<string>("formula") { Description = "The formula, for example \"sin(x)^2 + cos(x)^2\"." };
        var expand = new Option<bool>("--expand") { Description = "Multiply out." };
        var factor = new Option<bool>("--factor") { Description = "Write as a product." };
        var together = new Option<bool>("--together") { Description = "Write as one fraction, cancelled." };
        var collect = new Option<string?>("--collect") { Description = "Collect the powers of a variable." };
        var apart = new Option<string?>("--apart") { Description = "Partial fractions in a variable." };
        var horner = new Option<string?>("--horner") { Description = "Horner's scheme in a variable." };
        var assume = new Option<string[]>("--assume")
        {
            Description = "What is known of variables: x>0, x>=0, x!=0 or x:integer; several as one text with , between or one after another. Otherwise variables are real.",
            AllowMultipleArgumentsPerToken = true,
        };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command(
            "simplify",
            "Simplifies a formula. The result has the formula's value wherever the formula has one; it may be defined at more points (x/x is 1).\n\nExamples:\n"
            + "  leibniz simplify \"sin(x)^2 + cos(x)^2\"\n  leibniz simplify \"sqrt(x^2)\" --assume \"x>0\"\n"
            + "  leibniz simplify \"(x + 1)^3\" --expand\n  leibniz simplify \"1/(x^2 - 1)\" --apart x\n"
            + "  leibniz simplify \"x^2/(x + 1) - 1/(x + 1)\" --together --format json")
        {
            formula, expand, factor, together, collect, apart, horner, assume, format,
        };
        command.SetAction(parsed =>
        {
            (string Name, string? Variable)[] asked =
            [
                .. Flag("expand", parsed.GetValue(expand)), .. Flag("factor", parsed.GetValue(factor)), .. Flag("together", parsed.GetValue(together)),
                .. Named("collect", parsed.GetValue(collect)), .. Named("apart", parsed.GetValue(apart)), .. Named("horner", parsed.GetValue(horner)),
            ];
            SimplifyReport report = Run(parsed.GetValue(formula)!, asked, parsed.GetValue(assume) ?? []);
            Console.WriteLine(parsed.GetValue(format) == "json" ? SimplifyJson.Write(report) : report.Result.ToString());
            return 0;
        });
        return command;
    }

    internal static SimplifyReport Run(string formula, IReadOnlyList<(string Name, string? Variable)> asked, IReadOnlyList<string> assumptions)
    {
        if (asked.Count > 1)
            throw new UsageException(string.Join(", ", asked.Select(a => "--" + a.Name)) + ": expected at most one of them.");
        Expr expression = Formula.Parse(formula);
        SimplifyOptions options = SimplifyOptions.Default;
        foreach (string text in assumptions.SelectMany(a => a.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            (string name, Assume assumption) = Assumption(text);
            options = options.Assume(name, assumption);
        }
        (string form, string? variable) = asked.Count == 0 ? ("simplify", null) : asked[0];
        if (variable is not null && !expression.Variables.Contains(variable))
        {
            throw new UsageException(
                $"--{form}: {variable} is not among the variables of the formula: {string.Join(", ", expression.Variables)}.");
        }
        Expr result = form switch
        {
            "expand" => expression.Expand(options),
            "factor" => expression.Factor(options),
            "together" => expression.Together(options),
            "collect" => expression.Collect(variable!, options),
            "apart" => InForm(form, () => expression.Apart(variable!, options)),
            "horner" => InForm(form, () => expression.Horner(variable!, options)),
            _ => expression.Simplify(options),
        };
        return new(formula, form, expression, result, options);
    }

    private static Expr InForm(string form, Func<Expr> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException error)
        {
            throw new UsageException($"--{form}: {error.Message}");
        }
    }

    private static (string, Assume) Assumption(string text)
    {
        foreach ((string sign, string right, Assume assumption) in (ReadOnlySpan<(string, string, Assume)>)
        [
            (">=", "0", Assume.NonNegative), ("!=", "0", Assume.NonZero), (">", "0", Assume.Positive),
            (":", "integer", Assume.Integer),
        ])
        {
            string[] sides = text.Split(sign, StringSplitOptions.TrimEntries);
            if (sides is [{ Length: > 0 } name, var value] && value == right)
                return (name, assumption);
        }
        throw new UsageException($"--assume: expected x>0, x>=0, x!=0 or x:integer, came «{text}».");
    }

    private static IEnumerable<(string, string?)> Flag(string name, bool given) => given ? [(name, null)] : [];

    private static IEnumerable<(string, string?)> Named(string name, string? variable) => variable is null ? [] : [(name, variable)];
}
