namespace Leibniz.Symbolic;

/// <summary>Walks over the graph of an expression, without recursion.</summary>
internal static class Graph
{
    /// <summary>Every node once, operands before what uses them; the expression itself is last.</summary>
    public static List<Expr> Order(Expr root)
    {
        var order = new List<Expr>();
        var seen = new HashSet<Expr>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<(Expr Node, bool Entered)>();
        stack.Push((root, false));
        while (stack.TryPop(out (Expr Node, bool Entered) top))
        {
            if (top.Entered)
            {
                order.Add(top.Node);
                continue;
            }
            if (!seen.Add(top.Node))
                continue;
            stack.Push((top.Node, true));
            ReadOnlySpan<Expr> operands = top.Node.Children;
            for (int i = operands.Length - 1; i >= 0; i--)
            {
                if (!seen.Contains(operands[i]))
                    stack.Push((operands[i], false));
            }
        }
        return order;
    }
}
