namespace Leibniz.Symbolic.Matrix;

/// <summary>Walks over the graph of a formula, without recursion.</summary>
internal static class MatrixGraph
{
    /// <summary>Every node once, operands before what uses them.</summary>
    public static List<MatrixExpr> Order(params IReadOnlyList<MatrixExpr> roots)
    {
        var order = new List<MatrixExpr>();
        var seen = new HashSet<MatrixExpr>();
        var stack = new Stack<(MatrixExpr Node, bool Entered)>();
        for (int i = roots.Count - 1; i >= 0; i--)
            stack.Push((roots[i], false));
        while (stack.TryPop(out (MatrixExpr Node, bool Entered) top))
        {
            if (top.Entered)
            {
                order.Add(top.Node);
                continue;
            }
            if (!seen.Add(top.Node))
                continue;
            stack.Push((top.Node, true));
            for (int i = top.Node.Operands.Count - 1; i >= 0; i--)
                stack.Push((top.Node.Operands[i], false));
        }
        return order;
    }

    /// <summary>The nodes that contain the given symbol.</summary>
    public static HashSet<MatrixExpr> Active(List<MatrixExpr> order, Predicate<Symbol> isVariable)
    {
        var active = new HashSet<MatrixExpr>();
        foreach (MatrixExpr node in order)
        {
            if ((node.Operation is Symbol s && isVariable(s)) || node.Operands.Any(active.Contains))
                active.Add(node);
        }
        return active;
    }
}
