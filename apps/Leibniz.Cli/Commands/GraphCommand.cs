using System.CommandLine;

namespace Leibniz.Cli.Commands;

/// <summary><c>leibniz graph "FORMULA" [--at x=1] -o graph.svg</c>: the graph of a formula, with values and derivatives on the
/// edges.</summary>
internal static class GraphCommand
{
    public static Command Make()
    {
        var formula = new Argument<string>("formula") { Description = "The formula, for example \"sin(x)*exp(-y^2)\"." };
        var at = new Option<string?>("--at") { Description = "A point, x=1,y=2: values and derivatives are drawn too." };
        var output = new Option<string?>("--output", "-o") { Description = "The file: .svg, or .dot for Graphviz. Without it, DOT is printed." };
        var derivative = new Option<string?>("--wrt") { Description = "Draw the derivative by this variable instead." };
        var command = new Command(
            "graph",
            "Draws a formula's graph: an operation a vertex, shared parts once; at a point, the value on each edge and the "
            + "derivative that it is multiplied by.\n\nExamples:\n  leibniz graph \"sin(x*y) + x\" --at x=1,y=2 -o graph.svg\n"
            + "  leibniz graph \"exp(-x^2)\" --wrt x -o slope.dot")
        {
            formula, at, derivative, output,
        };
        command.SetAction(parsed =>
        {
            string? path = parsed.GetValue(output);
            string drawing = Draw(parsed.GetValue(formula)!, parsed.GetValue(at), parsed.GetValue(derivative), path);
            if (path is null)
                Console.Write(drawing);
            else
                File.WriteAllText(path, drawing);
            return 0;
        });
        return command;
    }

    private static string Draw(string formula, string? at, string? wrt, string? path)
    {
        string kind = path is null ? ".dot" : Path.GetExtension(path);
        if (kind is not (".svg" or ".dot" or ".gv"))
            throw new UsageException($"--output: expected a file .svg, .dot or .gv, came «{path}».");
        Expr expression = Formula.Parse(formula);
        if (wrt is not null)
            expression = expression.Differentiate(wrt);
        Dictionary<string, double>? point = at is null ? null : Point.Parse(at).ToDictionary(p => p.Name, p => p.Value);
        foreach (string variable in expression.Variables)
        {
            if (point is not null && !point.ContainsKey(variable))
                throw new UsageException($"--at: the formula's variable {variable} has no value. Expected all of {string.Join(", ", expression.Variables)}.");
        }
        return kind == ".svg" ? Svg.Print(expression, point) : Graphviz.Print(expression, point);
    }
}
