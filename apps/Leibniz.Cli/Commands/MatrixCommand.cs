using System.CommandLine;
using Leibniz.Cli.Reports;
using Leibniz.Symbolic.Matrix;

namespace Leibniz.Cli.Commands;

/// <summary><c>leibniz matrix "tr(A*X'*B*X)" --wrt X</c>: derivatives of matrix formulas in matrix form.</summary>
internal static class MatrixCommand
{
    private const int CheckFailed = 1;

    public static Command Make()
    {
        var formula = new Argument<string>("formula") { Description = "The formula in MATLAB's notation, for example \"tr(A*X'*B*X)\"." };
        var wrt = new Option<string>("--wrt") { Description = "The variable to differentiate by.", Required = true };
        var shapes = new Option<string[]>("--shapes")
        {
            Description = "Shapes of symbols: A=m,n a matrix, x=n a column, s=scalar; several as one text with ; between or one after another. What is not declared is inferred: capitals are matrices, Greek names scalars, other names columns.",
            AllowMultipleArgumentsPerToken = true,
        };
        var structure = new Option<string[]>("--structure")
        {
            Description = "Structure of symbols: A=symmetric, diagonal, orthogonal, positive-definite or lower-triangular; several as for --shapes.",
            AllowMultipleArgumentsPerToken = true,
        };
        var hessian = new Option<bool>("--hessian") { Description = "The second derivative of a scalar." };
        var vec = new Option<bool>("--vec") { Description = "The Jacobian of vec(F) by vec(X), for a matrix by a matrix." };
        var latex = new Option<bool>("--latex") { Description = "Write the derivative in LaTeX." };
        var csharp = new Option<bool>("--csharp") { Description = "Write the derivative as a C# file for MathNet.Numerics." };
        var check = new Option<bool>("--check") { Description = "Compare with numerical derivatives at random matrices of the declared structure." };
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command(
            "matrix",
            "Differentiates a formula of scalars, vectors and matrices, in matrix form.\n\nGradients have the shape of their variable, Jacobians are in numerator layout.\n"
            + "Operators: + - * ' .* ./ .^ ^ / \\; functions: " + string.Join(" ", MatrixFormula.Functions) + ", and every function of one number by entries.\n\nExamples:\n"
            + "  leibniz matrix \"tr(A*X'*B*X)\" --wrt X --check\n"
            + "  leibniz matrix \"x'*A*x\" --wrt x --structure A=symmetric --hessian\n"
            + "  leibniz matrix \"norm2(A*x-b)^2 + lambda*norm1(x)\" --wrt x\n"
            + "  leibniz matrix \"logdet(X)\" --wrt X --structure X=positive-definite --latex\n"
            + "  leibniz matrix \"softmax(W*x)\" --wrt x --csharp\n"
            + "  leibniz matrix \"inv(X)\" --wrt X --vec --format json")
        {
            formula, wrt, shapes, structure, hessian, vec, latex, csharp, check, format,
        };
        command.SetAction(parsed =>
        {
            MatrixReport report = Run(
                parsed.GetValue(formula)!, parsed.GetValue(wrt)!, parsed.GetValue(shapes) ?? [], parsed.GetValue(structure) ?? [],
                parsed.GetValue(hessian), parsed.GetValue(vec), Notation(parsed.GetValue(latex), parsed.GetValue(csharp)), parsed.GetValue(check));
            if (parsed.GetValue(format) == "json")
                Console.WriteLine(MatrixJson.Write(report));
            else
                MatrixLines.Write(report, Console.Out);
            return report.Check is { Passed: false } ? CheckFailed : 0;
        });
        return command;
    }

    internal static MatrixReport Run(
        string formula, string wrt, IReadOnlyList<string> shapes, IReadOnlyList<string> structures, bool hessian, bool vec, string notation, bool check)
    {
        var declarations = new MatrixDeclarations();
        foreach ((string name, string value) in Pairs("--shapes", shapes))
            Declare("--shapes", () => declarations.WithShape(name, value));
        foreach ((string name, string value) in Pairs("--structure", structures))
            Declare("--structure", () => declarations.WithStructure(name, value));
        MatrixExpr f = MatrixFormula.Parse(formula, declarations);
        if (!f.Symbols.Contains(wrt))
            throw new UsageException($"--wrt: {wrt} is not among the symbols of the formula: {string.Join(", ", f.Symbols)}.");
        if (hessian && vec)
            throw new UsageException("--hessian, --vec: expected at most one of them.");
        try
        {
            MatrixDerivative derivative = hessian ? MatrixDerivatives.Hessian(f, wrt) : vec ? MatrixDerivatives.VecJacobian(f, wrt) : MatrixDerivatives.Of(f, wrt);
            string written = notation switch
            {
                "latex" => MatrixLatex.Print(derivative.Value),
                "csharp" => MatrixCSharp.Print(derivative.Value, "MatrixDerivative", derivative.Kind.ToString()),
                _ => derivative.Value.ToString(),
            };
            return new(formula, derivative, written, notation, check ? MatrixDerivativeCheck.Run(derivative) : null);
        }
        catch (MatrixDerivativeException error)
        {
            throw new FormulaException(formula, 0, error.Message.TrimEnd('.') + (f.Shape.IsScalar || vec || hessian ? "" : " (--vec)"));
        }
        catch (NotSupportedException error)
        {
            throw new UsageException("--csharp: " + error.Message);
        }
    }

    private static string Notation(bool latex, bool csharp) => (latex, csharp) switch
    {
        (true, true) => throw new UsageException("--latex, --csharp: expected at most one of them."),
        (true, _) => "latex",
        (_, true) => "csharp",
        _ => "text",
    };

    private static void Declare(string option, Action declare)
    {
        try
        {
            declare();
        }
        catch (FormatException error)
        {
            throw new UsageException($"{option}: {error.Message}");
        }
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string option, IReadOnlyList<string> texts)
    {
        foreach (string part in texts.SelectMany(t => t.Split([';', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == part.Length - 1)
                throw new UsageException($"{option}: expected name=value, came «{part}».");
            yield return (part[..equals].Trim(), part[(equals + 1)..].Trim());
        }
    }
}
