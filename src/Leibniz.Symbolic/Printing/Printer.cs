using System.Text;

namespace Leibniz.Symbolic;

/// <summary>Writes an expression as text, with the fewest parentheses and without recursion.</summary>
internal static class Printer
{
    // A shared graph can be exponentially long as text.
    private const int MostCharacters = 1_000_000;

    public static string Print(Expr expression)
    {
        var text = new StringBuilder();
        var stack = new Stack<Part>();
        stack.Push((expression, Precedence.Choice));
        while (stack.TryPop(out Part part))
        {
            if (text.Length > MostCharacters)
                return text.Append(" …").ToString();
            if (part.Text is not null)
            {
                text.Append(part.Text);
                continue;
            }
            Layout layout = part.Operand!.Layout();
            bool parentheses = layout.Precedence < part.Least;
            if (parentheses)
                stack.Push(")");
            for (int i = layout.Parts.Count - 1; i >= 0; i--)
                stack.Push(layout.Parts[i]);
            if (parentheses)
                stack.Push("(");
        }
        return text.ToString();
    }
}
