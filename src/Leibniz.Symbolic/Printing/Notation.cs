using System.Globalization;
using System.Numerics;
using System.Text;

namespace Leibniz.Symbolic;

/// <summary>A way of writing formulas: what stands for each kind of node, put together without recursion.</summary>
internal abstract class Notation
{
    // A shared graph can be exponentially long when written out.
    private const int MostCharacters = 4_000_000;

    protected abstract string Opening { get; }

    protected abstract string Closing { get; }

    /// <summary>Writes a formula.</summary>
    /// <exception cref="InvalidOperationException">The formula, with its shared parts written out each time, is too long.</exception>
    public string Print(Expr expression)
    {
        var text = new StringBuilder();
        var stack = new Stack<Part>();
        stack.Push((expression, Precedence.Choice));
        while (stack.TryPop(out Part part))
        {
            if (text.Length > MostCharacters)
            {
                throw new InvalidOperationException(
                    $"Print: the formula is longer than {MostCharacters} characters, as its shared parts are written out each time. "
                    + "Expected a shorter one; CSharp.Method and CommonSubexpressions name the shared parts.");
            }
            if (part.Text is not null)
            {
                text.Append(part.Text);
                continue;
            }
            Layout layout = LayoutOf(part.Operand!);
            bool parentheses = layout.Precedence < part.Least;
            if (parentheses)
                stack.Push(Closing);
            for (int i = layout.Parts.Count - 1; i >= 0; i--)
                stack.Push(layout.Parts[i]);
            if (parentheses)
                stack.Push(Opening);
        }
        return text.ToString();
    }

    /// <summary>How a node is written.</summary>
    protected virtual Layout LayoutOf(Expr node)
    {
        Form form = Read(node);
        return form.Kind switch
        {
            FormKind.Number when form.Ratio is (BigInteger numerator, BigInteger denominator) && !IsDouble(numerator, denominator) =>
                Ratio(numerator, denominator, form.Value),
            FormKind.Number => Number(form.Value),
            FormKind.Variable => new(Precedence.Atom, [Variable(form.Name)]),
            _ => Write(form),
        };
    }

    /// <summary>The form of a node: through nodes that are written as their operand, and with a − b for a + (−b).</summary>
    protected static Form Read(Expr node)
    {
        Form form = node.Form();
        while (form.Kind == FormKind.Transparent)
            form = form.Operands[0].Form();
        if (form.Kind != FormKind.Sum)
            return form;
        Form right = form.Operands[1].Form();
        Expr? negated = right.Kind switch
        {
            FormKind.Number when right.Value < 0 => Expr.Unary<Rules.Negate>(form.Operands[1]),
            FormKind.Negation => right.Operands[0],
            FormKind.Product when right.Operands[0].Form() is { Kind: FormKind.Number, Value: < 0 } =>
                Expr.Binary<Rules.Multiply>(Expr.Unary<Rules.Negate>(right.Operands[0]), right.Operands[1]),
            _ => null,
        };
        return negated is null ? form : new(FormKind.Difference, [form.Operands[0], negated]);
    }

    protected abstract Layout Number(double value);

    /// <summary>A quotient of whole numbers that is not written as a double.</summary>
    protected abstract Layout Ratio(BigInteger numerator, BigInteger denominator, double nearest);

    /// <summary>The digits of a whole number, without its sign.</summary>
    protected static string Digits(BigInteger number) => BigInteger.Abs(number).ToString(CultureInfo.InvariantCulture);

    // Whole numbers of up to fifteen digits are written alike either way.
    private static bool IsDouble(BigInteger numerator, BigInteger denominator) =>
        denominator.IsOne && BigInteger.Abs(numerator) < 1_000_000_000_000_000;

    protected abstract string Variable(string name);

    /// <summary>A node that is neither a number nor a variable.</summary>
    protected abstract Layout Write(Form form);

    /// <summary>Operands with a separator between them.</summary>
    protected static List<Part> Separated(IReadOnlyList<Expr> operands, string separator)
    {
        var parts = new List<Part>();
        for (int i = 0; i < operands.Count; i++)
        {
            if (i > 0)
                parts.Add(separator);
            parts.Add((operands[i], Precedence.Choice));
        }
        return parts;
    }
}
