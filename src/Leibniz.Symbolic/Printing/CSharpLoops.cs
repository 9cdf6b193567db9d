using System.Globalization;
using System.Text;

namespace Leibniz.Symbolic;

/// <summary>Sums and products over an index as C# loops before the statements that use them.</summary>
/// <param name="notation">How their bodies are written.</param>
/// <param name="taken">Names that are in use: the method's parameters and variables.</param>
internal sealed class CSharpLoops(CSharpNotation notation, ISet<string> taken)
{
    private readonly List<(string Name, BinderExpr Binder)> _loops = [];

    /// <summary>The formulas with a variable in the place of each sum and product.</summary>
    public IReadOnlyList<Expr> TakeOut(IReadOnlyList<Expr> formulas)
    {
        var names = new Dictionary<Expr, Expr>(ReferenceEqualityComparer.Instance);
        return [.. formulas.Select(f => Substitution.Rewrite(f, (node, operands) => node is BinderExpr and not IntegralExpr ? Named(node, operands) : null))];

        Expr Named(Expr node, Expr[] operands)
        {
            var binder = (BinderExpr)node.WithOperands(operands);
            if (names.TryGetValue(binder, out Expr? known))
                return known;
            string name = Free(binder is SumExpr ? "sum" : "product");
            _loops.Add((name, binder));
            return names[binder] = Expr.Variable(name);
        }
    }

    /// <summary>Writes the loops.</summary>
    public void Write(StringBuilder text, string indent)
    {
        foreach ((string name, BinderExpr binder) in _loops)
        {
            (string index, Expr body) = binder.Shown([.. taken]);
            taken.Add(index);
            string first = notation.Print(binder.From), last = notation.Print(binder.To), running = CSharpIdentifier.Of(index);
            (string start, string sign) = binder is SumExpr ? ("0.0", "+") : ("1.0", "*");
            var inner = new CSharpLoops(notation, taken);
            Expr[] value = [.. inner.TakeOut([body])];
            // A bound that is no whole number: no value.
            string whole = string.Join(" && ", ((Expr[])[binder.From, binder.To]).Where(b => !IsWhole(b)).Select(b => $"double.IsInteger({notation.Print(b)})"));
            text.Append(CultureInfo.InvariantCulture, $"{indent}double {name} = {(whole.Length == 0 ? start : $"{whole} ? {start} : double.NaN")};\n");
            text.Append(CultureInfo.InvariantCulture, $"{indent}for (double {running} = {first}; {running} <= {last}; {running}++)\n{indent}{{\n");
            inner.Write(text, indent + "    ");
            text.Append(CultureInfo.InvariantCulture, $"{indent}    {name} {sign}= {notation.Print(value[0])};\n{indent}}}\n");
        }
    }

    private static bool IsWhole(Expr bound) => bound.Form() is { Kind: FormKind.Number, Value: var value } && double.IsInteger(value);

    private string Free(string prefix)
    {
        int number = 1;
        while (!taken.Add(prefix + number.ToString(CultureInfo.InvariantCulture)))
            number++;
        return prefix + number.ToString(CultureInfo.InvariantCulture);
    }
}
