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
        var places = new Dictionary<Expr, int>(order.Count, ReferenceEqualityComparer.Instance);
        var active = new bool[order.Count];
        for (int i = 0; i < order.Count; i++)
        {
            places[order[i]] = i;
            active[i] = order[i] is VariableExpr v && variables.Contains(v.Name);
            foreach (Expr operand in order[i].Children)
                active[i] |= active[places[operand]];
        }
        var cotangents = new Expr?[order.Count];
        cotangents[^1] = 1.0;
        var result = new Expr[variables.Count];
        Array.Fill(result, 0.0);
        for (int i = order.Count - 1; i >= 0; i--)
        {
            if (!active[i] || cotangents[i] is not { } cotangent)
                continue;
            cotangents[i] = null;
            Expr node = order[i];
            if (node is VariableExpr variable)
            {
                for (int j = 0; j < variables.Count; j++)
                {
                    if (variables[j] == variable.Name)
                        result[j] = Expr.Binary<Add>(result[j], cotangent);
                }
                continue;
            }
            for (int k = 0; k < node.Children.Length; k++)
            {
                int operand = places[node.Children[k]];
                if (!active[operand])
                    continue;
                Expr term = Expr.Binary<StrongProduct>(cotangent, node.Slope(k));
                cotangents[operand] = cotangents[operand] is { } sum ? Expr.Binary<Add>(sum, term) : term;
            }
        }
        return result;
    }
}
