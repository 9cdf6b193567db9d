using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>The measure of a formula's size that a simplification never makes worse.</summary>
/// <remarks>
/// The weighted number of nodes of the formula written out as a tree (a shared subterm counts each time it would be
/// written):
/// a variable, a whole number or a named constant 1, another number 3.5, which is what 1/4 costs (2 as an exponent);
/// + − * 1, / 1.5, the sign of a negative number or formula ½; a power 1 besides base and exponent, and as much as the
/// fraction 1/bⁿ where its exponent is a negative number; a function 2 besides its arguments, 1 more for each comma, ½ more
/// for each argument that is a function itself, and 1 more where all arguments are numbers, unless it is a root: its value
/// is yet to be worked out, as that of atan(1) beside π/4.
/// </remarks>
public static class ExpressionCost
{
    private const double Fraction = 3.5;
    private const double FractionExponent = 2;
    private const double Function = 2;
    private const double Comma = 1;
    private const double Nesting = 0.5;
    private const double NotWorkedOut = 1;
    private const double Quotient = 1.5;
    private const double Sign = 0.5;

    /// <summary>The cost; ∞ where a shared graph is too large as a tree for a double.</summary>
    /// <param name="expression">The formula.</param>
    public static double Of(Expr expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var costs = new Dictionary<Expr, double>(ReferenceEqualityComparer.Instance);
        foreach (Expr node in Graph.Order(expression))
            costs[node] = Of(node, costs);
        return costs[expression];
    }

    /// <summary>The number of nodes of the formula as a tree, unweighted, as binary operations; ∞ beyond a double.</summary>
    /// <param name="expression">The formula.</param>
    public static double TreeNodes(Expr expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var counts = new Dictionary<Expr, double>(ReferenceEqualityComparer.Instance);
        foreach (Expr node in Graph.Order(expression))
            counts[node] = 1 + node.Operands.Sum(o => counts[o]);
        return counts[expression];
    }

    /// <summary>The cost of a node by those of its operands.</summary>
    internal static double Of(Expr node, Dictionary<Expr, double> costs)
    {
        IReadOnlyList<Expr> operands = node.Operands;
        switch (node)
        {
            case ConstantExpr constant:
                return OfNumber(constant.Value, Fraction);
            case RationalExpr rational:
                return OfNumber((double)rational.Value, Fraction);
            case VariableExpr or NamedConstantExpr:
                return 1;
            case UnaryExpr<UnsignedZero>:
                return costs[operands[0]];
            case UnaryExpr<Negate>:
                return Sign + costs[operands[0]];
            case UnaryExpr<Reciprocal>:
                return 1 + Quotient + costs[operands[0]];
            case UnaryExpr<Square>:
                return 2 + costs[operands[0]];
            case IndexedExpr<PowInteger> power:
                return costs[operands[0]] + OfExponent(power.Index);
            case BinaryExpr<Pow> when operands[1] is ConstantExpr exponent:
                return costs[operands[0]] + OfExponent(exponent.Value);
            case BinaryExpr<Pow> when operands[1] is RationalExpr exponent:
                return costs[operands[0]] + OfExponent((double)exponent.Value);
            case BinaryExpr<Pow> or BinaryExpr<Add> or BinaryExpr<Subtract> or BinaryExpr<Multiply> or BinaryExpr<StrongProduct>:
                return 1 + costs[operands[0]] + costs[operands[1]];
            case BinaryExpr<Divide> or BinaryExpr<StrongQuotient>:
                return Quotient + costs[operands[0]] + costs[operands[1]];
            default:
                double cost = Function + (Comma * (operands.Count - 1));
                bool isNumber = node is not (UnaryExpr<Sqrt> or UnaryExpr<Cbrt>);
                for (int i = 0; i < operands.Count; i++)
                {
                    cost += costs[operands[i]] + (IsFunction(operands[i]) ? Nesting : 0);
                    isNumber &= operands[i] is ConstantExpr or RationalExpr or NamedConstantExpr;
                }
                return isNumber ? cost + NotWorkedOut : cost;
        }
    }

    private static bool IsFunction(Expr node) => node.Operands.Count > 0 && node is not (
        UnaryExpr<UnsignedZero> or UnaryExpr<Negate> or UnaryExpr<Reciprocal> or UnaryExpr<Square> or IndexedExpr<PowInteger> or BinaryExpr<Pow>
        or BinaryExpr<Add> or BinaryExpr<Subtract> or BinaryExpr<Multiply> or BinaryExpr<StrongProduct> or BinaryExpr<Divide>
        or BinaryExpr<StrongQuotient>);

    // With the power itself; b⁻² costs as much as 1/b².
    private static double OfExponent(double exponent) =>
        exponent == -1 ? 1 + Quotient
        : exponent < 0 ? 1 + Quotient + OfExponent(-exponent)
        : 1 + OfNumber(exponent, FractionExponent);

    private static double OfNumber(double value, double fraction) =>
        (value < 0 ? Sign : 0) + (value == Math.Truncate(value) || !double.IsFinite(value) ? 1 : fraction);
}
