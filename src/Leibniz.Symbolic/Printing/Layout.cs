namespace Leibniz.Symbolic;

/// <summary>How a node is written: its precedence, and text and operands in turn.</summary>
/// <param name="Precedence">How tightly the whole binds.</param>
/// <param name="Parts">Text, or an operand with the least precedence that needs no parentheses there.</param>
internal sealed record Layout(int Precedence, IReadOnlyList<Part> Parts)
{
    /// <summary>A function call.</summary>
    public static Layout Call(string name, IReadOnlyList<Expr> arguments)
    {
        var parts = new List<Part> { name + "(" };
        for (int i = 0; i < arguments.Count; i++)
        {
            if (i > 0)
                parts.Add(", ");
            parts.Add((arguments[i], Leibniz.Symbolic.Precedence.Choice));
        }
        parts.Add(")");
        return new(Leibniz.Symbolic.Precedence.Atom, parts);
    }
}
