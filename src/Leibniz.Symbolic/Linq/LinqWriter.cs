using System.Linq.Expressions;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Writes a formula as an expression tree of the framework.</summary>
/// <remarks>A subterm that is used more than once becomes a local variable, so that the tree is as large as the formula's
/// graph; a formula without shared subterms is a plain expression.</remarks>
internal static class LinqWriter
{
    /// <summary>The body over the parameters.</summary>
    /// <exception cref="ArgumentException">The formula has a variable that is no parameter's.</exception>
    public static Expression Write(Expr formula, IReadOnlyList<string> names, IReadOnlyList<ParameterExpression> parameters)
    {
        List<Expr> order = Graph.Order(formula);
        var uses = new Dictionary<Expr, int>(ReferenceEqualityComparer.Instance);
        foreach (Expr node in order)
        {
            foreach (Expr operand in node.Children)
                uses[operand] = uses.GetValueOrDefault(operand) + 1;
        }
        var trees = new Dictionary<Expr, LinqNumber>(ReferenceEqualityComparer.Instance);
        var locals = new List<ParameterExpression>();
        var body = new List<Expression>();
        foreach (Expr node in order)
        {
            LinqNumber tree = OfNode(node, trees, names, parameters);
            if (node.Children.Length > 0 && uses.GetValueOrDefault(node) > 1)
            {
                ParameterExpression local = Expression.Variable(typeof(double), "t" + (locals.Count + 1));
                locals.Add(local);
                body.Add(Expression.Assign(local, tree.Tree));
                tree = new(local);
            }
            trees[node] = tree;
        }
        if (locals.Count == 0)
            return trees[formula].Tree;
        body.Add(trees[formula].Tree);
        return Expression.Block(typeof(double), locals, body);
    }

    private static LinqNumber OfNode(
        Expr node, Dictionary<Expr, LinqNumber> trees, IReadOnlyList<string> names, IReadOnlyList<ParameterExpression> parameters)
    {
        if (node is VariableExpr variable)
        {
            for (int i = 0; i < names.Count; i++)
            {
                if (names[i] == variable.Name)
                    return new(parameters[i]);
            }
            throw new ArgumentException(
                $"ToLinq: the formula's variable {variable.Name} has no parameter. The parameters are {string.Join(", ", names)}.");
        }
        var operands = new LinqNumber[node.Children.Length];
        for (int i = 0; i < operands.Length; i++)
            operands[i] = trees[node.Children[i]];
        // 0 must win in the chain rule's product only against what can be infinite.
        return node is BinaryExpr<StrongProduct> && IsTame(node.Children[0]) && IsTame(node.Children[1])
            ? LinqNumber.Binary<Multiply>(operands[0], operands[1])
            : node.Apply<LinqNumber>(operands);
    }

    // Finite wherever the variables are, short of overflow; looked at down to a few levels.
    private static bool IsTame(Expr node, int depth = 8) => depth > 0 && node switch
    {
        VariableExpr or RationalExpr or NamedConstantExpr => true,
        ConstantExpr constant => double.IsFinite(constant.Value),
        UnaryExpr<Sin> or UnaryExpr<Cos> or UnaryExpr<Tanh> or UnaryExpr<Atan> or UnaryExpr<Negate> or UnaryExpr<Square>
            or UnaryExpr<Exp> or UnaryExpr<Sinh> or UnaryExpr<Cosh> or UnaryExpr<Sigmoid> or UnaryExpr<Erf> or UnaryExpr<Abs>
            or UnaryExpr<Sign> => IsTame(node.Children[0], depth - 1),
        BinaryExpr<Add> or BinaryExpr<Subtract> or BinaryExpr<Multiply> or BinaryExpr<StrongProduct> =>
            IsTame(node.Children[0], depth - 1) && IsTame(node.Children[1], depth - 1),
        _ => false,
    };
}
