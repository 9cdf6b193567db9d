using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Differentiation over the graph: cotangents are pulled back from the formula to its variables, as expressions.</summary>
/// <remarks>Linear in the number of nodes, whatever the number of variables. The chain rule's products are
/// <see cref="StrongProduct"/>, so that a derivative evaluates at the hard points as in every other mode.</remarks>
internal static class Derivation
{
    public static Expr[] Of(Expr f, IReadOnlyList<string> variables)
    {
        List<Expr> order = Graph.Order(f);
        var active = new HashSet<Expr>(ReferenceEqualityComparer.Instance);
        foreach (Expr node in order)
        {
            if ((node is VariableExpr v && variables.Contains(v.Name)) || node.Operands.Any(active.Contains))
                active.Add(node);
        }
        var cotangents = new Dictionary<Expr, Expr>(ReferenceEqualityComparer.Instance) { [f] = 1.0 };
        var result = new Expr[variables.Count];
        Array.Fill(result, 0.0);
        for (int i = order.Count - 1; i >= 0; i--)
        {
            Expr node = order[i];
            if (!active.Contains(node) || !cotangents.Remove(node, out Expr? cotangent))
                continue;
            if (node is VariableExpr variable)
            {
                for (int j = 0; j < variables.Count; j++)
                {
                    if (variables[j] == variable.Name)
                        result[j] = Expr.Binary<Add>(result[j], cotangent);
                }
                continue;
            }
            for (int k = 0; k < node.Operands.Count; k++)
            {
                Expr operand = node.Operands[k];
                if (!active.Contains(operand))
                    continue;
                Expr term = Expr.Binary<StrongProduct>(cotangent, node.Slope(k));
                cotangents[operand] = cotangents.TryGetValue(operand, out Expr? sum) ? Expr.Binary<Add>(sum, term) : term;
            }
        }
        return result;
    }
}
