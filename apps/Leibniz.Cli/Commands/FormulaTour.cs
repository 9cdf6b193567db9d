using System.Globalization;

namespace Leibniz.Cli.Commands;

/// <summary>The tour's formula: its derivative typeset as text, its graph as SVG, and both ways to a number.</summary>
internal static class FormulaTour
{
    private const string Text = "exp(-x^2)*sin(x*y)";

    /// <summary>Writes the formula, and tells whether its compiled derivative agrees with forward mode.</summary>
    public static bool Run(TextWriter output)
    {
        Expr expression = Formula.Parse(Text), derivative = expression.Differentiate("x");
        string path = Path.Combine(Path.GetTempPath(), "leibniz-graph.svg");
        File.WriteAllText(path, Svg.Print(expression, new Dictionary<string, double> { ["x"] = 0.5, ["y"] = 2 }));
        output.WriteLine($"   f = {Text}; df/dx =");
        output.WriteLine(Typeset.Print(derivative, "   "));
        output.WriteLine($"   in LaTeX: {Latex.Print(derivative)}");
        output.WriteLine($"   its graph at x = 0.5, y = 2, with values and derivatives on the edges: {path}");
        double[] gradient = new double[2];
        expression.CompileGradient("x", "y")([0.5, 2], gradient);
        double expected = Derivative.Along(expression.Bind("x", "y"), [0.5, 2], [1, 0]).Derivative;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"   df/dx there: {gradient[0]:G10} compiled, {expected:G10} forward"));
        return Math.Abs(gradient[0] - expected) <= 1e-12 * Math.Abs(expected);
    }
}
