namespace Leibniz.Symbolic;

/// <summary>Collects the conditions under which a formula has a value, or a derivative.</summary>
/// <remarks>A condition that follows from the assumptions on symbols is left out. Under a choice each branch need be defined
/// only where it is chosen. Without recursion.</remarks>
internal static class Domain
{
    /// <summary>The conditions of a formula.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="smooth">Whether it must have a derivative too, not only a value.</param>
    public static Condition Of(Expr expression, bool smooth)
    {
        var choices = new Dictionary<Expr, Condition>(ReferenceEqualityComparer.Instance);
        foreach (Expr node in Graph.Order(expression))
        {
            if (node is not SelectExpr choice)
                continue;
            Condition taken = Condition.Of(choice.Relation, choice.Children[0], choice.Children[1]);
            Condition condition = Within(choice.Children[0], smooth, choices) & Within(choice.Children[1], smooth, choices);
            choices[node] = condition
                & Implied(taken, Within(choice.Children[2], smooth, choices))
                & Implied(!taken, Within(choice.Children[3], smooth, choices));
        }
        return Within(expression, smooth, choices);
    }

    private static Condition Implied(Condition when, Condition then) =>
        then.Equals(Condition.Always) ? Condition.Always : !when | then;

    // Up to the choices below, whose conditions are known.
    private static Condition Within(Expr expression, bool smooth, Dictionary<Expr, Condition> choices)
    {
        var seen = new HashSet<Expr>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<Expr>([expression]);
        var conditions = new List<Condition>();
        while (stack.TryPop(out Expr? node))
        {
            if (!seen.Add(node))
                continue;
            if (choices.TryGetValue(node, out Condition? known))
            {
                conditions.AddRange(known.Parts);
                continue;
            }
            conditions.AddRange(NodeDomain.Of(node, smooth));
            for (int i = node.Children.Length - 1; i >= 0; i--)
                stack.Push(node.Children[i]);
        }
        Condition all = Condition.Always;
        foreach (Condition condition in conditions.Distinct())
        {
            if (!condition.IsCertain)
                all &= condition;
        }
        return all;
    }
}
