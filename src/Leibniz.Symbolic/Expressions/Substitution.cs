namespace Leibniz.Symbolic;

/// <summary>Puts expressions in the place of variables or of whole subterms, without recursion.</summary>
internal static class Substitution
{
    /// <summary>Replaces variables by name.</summary>
    public static Expr OfVariables(Expr expression, IReadOnlyDictionary<string, Expr> values) =>
        Rewrite(expression, node => node is VariableExpr v ? values.GetValueOrDefault(v.Name) : null);

    /// <summary>Replaces every occurrence of a node.</summary>
    public static Expr OfNode(Expr expression, Expr node, Expr value) =>
        Rewrite(expression, n => ReferenceEquals(n, node) ? value : null);

    /// <summary>Rebuilds an expression from its leaves up.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="replace">What stands in a node's place; null for the node on its new operands.</param>
    public static Expr Rewrite(Expr expression, Func<Expr, Expr?> replace)
    {
        var results = new Dictionary<Expr, Expr>(ReferenceEqualityComparer.Instance);
        foreach (Expr node in Graph.Order(expression))
        {
            Expr? result = replace(node);
            if (result is null)
            {
                ReadOnlySpan<Expr> operands = node.Children;
                var rewritten = new Expr[operands.Length];
                bool changed = false;
                for (int i = 0; i < operands.Length; i++)
                {
                    rewritten[i] = results[operands[i]];
                    changed |= !ReferenceEquals(rewritten[i], operands[i]);
                }
                result = changed ? node.WithOperands(rewritten) : node;
            }
            results[node] = result;
        }
        return results[expression];
    }
}
