using System.Globalization;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Formulas typeset in plain text: fractions and powers over several lines.</summary>
public static class Typeset
{
    private const int MostWidth = 400;

    /// <summary>The formula over several lines, as on paper; of one too wide for that, the formula on one line.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="indent">What every line begins with.</param>
    public static string Print(Expr expression, string indent = "")
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(indent);
        var boxes = new Dictionary<Expr, TextBox>(ReferenceEqualityComparer.Instance);
        foreach (Expr node in Graph.Order(expression))
        {
            TextBox box = BoxOf(node, boxes);
            if (box.Width > MostWidth)
                return indent + expression;
            boxes[node] = box;
        }
        return string.Join('\n', boxes[expression].Lines.Select(l => (indent + l).TrimEnd()));
    }

    private static TextBox BoxOf(Expr node, Dictionary<Expr, TextBox> boxes)
    {
        Form form = node.Form();
        TextBox[] o = [.. form.Operands.Select(e => boxes[e])];
        switch (form.Kind)
        {
            case FormKind.Number when form.Ratio is { } ratio && !ratio.Denominator.IsOne:
                TextBox fraction = TextBox.Fraction(
                    TextBox.Of(System.Numerics.BigInteger.Abs(ratio.Numerator).ToString(CultureInfo.InvariantCulture)),
                    TextBox.Of(ratio.Denominator.ToString(CultureInfo.InvariantCulture)));
                return ratio.Numerator.Sign < 0 ? TextBox.Row(Precedence.Negation, TextBox.Of("-"), fraction) : fraction;
            case FormKind.Number:
                return TextBox.Of(form.Value == Math.PI ? "π" : node.ToString(), form.Value < 0 ? Precedence.Negation : Precedence.Atom);
            case FormKind.Variable:
                return TextBox.Of(form.Name);
            case FormKind.Transparent:
                return o[0];
            case FormKind.Binder or FormKind.Unknown:
                return TextBox.Of(node.ToString(), node.Layout().Precedence);
            case FormKind.Negation:
                return TextBox.Row(Precedence.Sum, TextBox.Of("-"), o[0].At(Precedence.Product));
            case FormKind.Sum:
                return TextBox.Row(Precedence.Sum, o[0].At(Precedence.Sum), TextBox.Of(" + "), o[1].At(Precedence.Sum));
            case FormKind.Difference:
                return TextBox.Row(Precedence.Sum, o[0].At(Precedence.Sum), TextBox.Of(" - "), o[1].At(Precedence.Product));
            case FormKind.Product:
                return TextBox.Row(Precedence.Product, o[0].At(Precedence.Product), TextBox.Of("·"), o[1].At(o[1].Level == Precedence.Negation ? Precedence.Power : Precedence.Product));
            case FormKind.Remainder:
                return TextBox.Row(Precedence.Product, o[0].At(Precedence.Power), TextBox.Of(" mod "), o[1].At(Precedence.Power));
            case FormKind.Quotient:
                return o.Length == 1 ? TextBox.Fraction(TextBox.Of("1"), o[0]) : TextBox.Fraction(o[0], o[1]);
            case FormKind.Power:
                return o[0].At(Precedence.Atom).Raised(o.Length > 1 ? o[1] : TextBox.Of(form.Index!.Value.ToString(CultureInfo.InvariantCulture)));
            case FormKind.Root:
                TextBox sign = TextBox.Of(form.Index switch { 2 => "√", 3 => "∛", 4 => "∜", _ => $"root{form.Index}" });
                return TextBox.Row(Precedence.Atom, sign, o[0].Level == Precedence.Atom && o[0].Lines.Count == 1 ? o[0] : o[0].At(Precedence.Atom + 1));
            case FormKind.Choice:
                string relation = form.Relation switch { Relation.Less => " < ", Relation.LessOrEqual => " ≤ ", _ => " = " };
                return TextBox.Row(
                    Precedence.Choice, o[2].At(Precedence.Sum), TextBox.Of(" if "), o[0].At(Precedence.Sum), TextBox.Of(relation),
                    o[1].At(Precedence.Sum), TextBox.Of(", else "), o[3]);
            default:
                return Call(form, o);
        }
    }

    private static TextBox Call(Form form, TextBox[] operands)
    {
        if (form.Name == "exp")
            return TextBox.Of("e").Raised(operands[0]);
        if (form.Name == "abs")
            return operands[0].Enclosed('|', '|', "│││", "│││");
        List<TextBox> arguments = [];
        if (form.Index is int index)
            arguments.Add(TextBox.Of(index.ToString(CultureInfo.InvariantCulture)));
        foreach (TextBox operand in operands)
        {
            if (arguments.Count > 0)
                arguments.Add(TextBox.Of(", "));
            arguments.Add(operand);
        }
        return TextBox.Row(
            Precedence.Atom, TextBox.Of(form.Name == "log" ? "ln" : form.Name), TextBox.Row(Precedence.Choice, arguments).At(Precedence.Atom));
    }
}
