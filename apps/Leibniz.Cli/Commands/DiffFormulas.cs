using System.Text;

namespace Leibniz.Cli.Commands;

/// <summary><c>leibniz diff … --mode symbolic --explain --latex|--mathml|--csharp</c>: derivatives as formulas, without a
/// point.</summary>
internal static class DiffFormulas
{
    /// <summary>What the command prints.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="at">A point, whose names are the variables where <paramref name="wrt"/> does not say.</param>
    /// <param name="wrt">The variables to differentiate by; all by default.</param>
    /// <param name="order">The order of the derivatives.</param>
    /// <param name="withHessian">Whether C# includes the Hessian.</param>
    /// <param name="notations">--explain, and at most one of --latex, --mathml, --csharp.</param>
    /// <param name="asJson">Whether an explanation is JSON.</param>
    /// <exception cref="UsageException">The options do not go together.</exception>
    public static string Write(
        string formula, string? at, string? wrt, int order, bool withHessian, IReadOnlyList<string> notations, bool asJson)
    {
        Expr expression = Formula.Parse(formula);
        bool explains = notations.Contains("--explain");
        string[] forms = [.. notations.Where(n => n != "--explain")];
        if (forms.Length > 1)
            throw new UsageException($"{forms[1]}: expected at most one of --latex, --mathml and --csharp, came also {forms[0]}.");
        string form = forms.Length > 0 ? forms[0] : "";
        if (explains && form is ("--mathml" or "--csharp"))
            throw new UsageException($"--explain: expected text, --latex or --format json, came {form}.");
        if ((explains || form == "--csharp") && order != 1)
            throw new UsageException($"--order: expected 1 with {(explains ? "--explain" : form)}, came {order}.");
        if (order is < 1 or > DiffCommand.MostOrder)
            throw new UsageException($"--order: expected 1 to {DiffCommand.MostOrder}, came {order}.");
        string[] names = Names(expression, at, wrt);
        if (form == "--csharp")
            return CSharp.File(expression, [.. names.Concat(expression.Variables).Distinct()], "Formula", withHessian ? 2 : 1);
        var text = new StringBuilder();
        foreach (string name in names)
        {
            if (text.Length > 0 && (explains || form.Length > 0))
                text.Append('\n');
            if (explains)
            {
                Explanation explanation = expression.Explain(name);
                text.Append(asJson ? explanation.ToJson() + "\n" : form == "--latex" ? explanation.ToLatex() : explanation.ToText());
                continue;
            }
            Expr derivative = expression.Differentiate(name, order);
            text.Append(form == "--latex" ? LatexLine(expression, derivative, name, order) : MathML.Print(derivative)).Append('\n');
        }
        return text.ToString();
    }

    private static string LatexLine(Expr expression, Expr derivative, string name, int order)
    {
        string power = order == 1 ? "" : $"^{{{order}}}";
        string letter = Latex.Print(Expr.Variable(name));
        return $@"\frac{{\mathrm{{d}}{power}}}{{\mathrm{{d}} {letter}{power}}} \left({Latex.Print(expression)}\right) = {Latex.Print(derivative)}";
    }

    private static string[] Names(Expr expression, string? at, string? wrt)
    {
        string[] names = wrt is not null ? wrt.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : at is not null ? [.. Point.Parse(at).Select(p => p.Name)]
            : [.. expression.Variables];
        return names.Length > 0 ? names : throw new UsageException("--wrt: expected at least one variable, came none.");
    }
}
