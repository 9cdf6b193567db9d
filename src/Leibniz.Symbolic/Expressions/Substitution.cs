namespace Leibniz.Symbolic;

/// <summary>Puts expressions in the place of variables or of whole subterms, without recursion.</summary>
internal static class Substitution
{
    /// <summary>Replaces variables by name.</summary>
    public static Expr OfVariables(Expr expression, IReadOnlyDictionary<string, Expr> values) =>
        Rewrite(expression, (node, _) => node is VariableExpr v ? values.GetValueOrDefault(v.Name) : null);

    /// <summary>Replaces every occurrence of a node.</summary>
    public static Expr OfNode(Expr expression, Expr node, Expr value) =>
        Rewrite(expression, (n, _) => ReferenceEquals(n, node) ? value : null);

    /// <summary>Rebuilds an expression from its leaves up.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="replace">What stands in the place of a node, given its new operands; null for the node on them.</param>
    public static Expr Rewrite(Expr expression, Func<Expr, Expr[], Expr?> replace)
    {
        var results = new Dictionary<Expr, Expr>(ReferenceEqualityComparer.Instance);
        foreach (Expr node in Graph.Order(expression))
        {
            ReadOnlySpan<Expr> operands = node.Children;
            Expr[] rewritten = operands.Length == 0 ? [] : new Expr[operands.Length];
            bool changed = false;
            for (int i = 0; i < operands.Length; i++)
            {
                rewritten[i] = results[operands[i]];
                changed |= !ReferenceEquals(rewritten[i], operands[i]);
            }
            results[node] = replace(node, rewritten) ?? (changed ? node.WithOperands(rewritten) : node);
        }
        return results[expression];
    }
}
