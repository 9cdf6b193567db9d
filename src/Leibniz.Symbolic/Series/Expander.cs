using System.Globalization;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Expands a formula about a point, node by node.</summary>
/// <param name="variable">The variable x = point + t.</param>
/// <param name="point">The point.</param>
/// <param name="error">The exponent up to which the variable itself is known.</param>
internal sealed class Expander(string variable, Expr point, int error)
{
    private readonly Dictionary<Expr, Laurent?> _series = new(ReferenceEqualityComparer.Instance);

    /// <summary>The series of a formula.</summary>
    /// <exception cref="SeriesException">There is none.</exception>
    /// <exception cref="SeriesPrecisionException">More terms are needed.</exception>
    public Laurent Expand(Expr expression)
    {
        foreach (Expr node in Graph.Order(expression))
        {
            bool depends = node is VariableExpr v && v.Name == variable;
            foreach (Expr operand in node.Children)
                depends |= _series[operand] is not null;
            // Null for what does not depend on the variable.
            _series.TryAdd(node, !depends ? null : node is VariableExpr ? Laurent.Variable(point, error) : OfNode(node));
        }
        return Of(expression);
    }

    private Laurent Of(Expr node) => _series[node] ?? Laurent.Constant(node, error);

    private Laurent OfNode(Expr node)
    {
        Expr first = node.Children[0];
        return node switch
        {
            UnaryExpr<Negate> => -Of(first),
            UnaryExpr<UnsignedZero> => Of(first),
            UnaryExpr<Square> => Of(first) * Of(first),
            UnaryExpr<Reciprocal> => Of(first).Inverse(),
            UnaryExpr<Sqrt> => Power(node, Of(first), 0.5),
            UnaryExpr<Cbrt> => Power(node, Of(first), Symbolic.Number(new(1, 3))),
            IndexedExpr<PowInteger> power => Power(node, Of(first), (double)power.Index),
            IndexedExpr<RootN> root => Power(node, Of(first), Symbolic.Number(new(1, root.Index))),
            BinaryExpr<Add> => Of(first) + Of(node.Children[1]),
            BinaryExpr<Subtract> => Of(first) - Of(node.Children[1]),
            BinaryExpr<Multiply> or BinaryExpr<StrongProduct> => Of(first) * Of(node.Children[1]),
            BinaryExpr<Divide> or BinaryExpr<StrongQuotient> => Of(first) * Of(node.Children[1]).Inverse(),
            BinaryExpr<Pow> => OfPower(node, first, node.Children[1]),
            BinaryExpr<Hypot> => Power(
                node, (Of(first) * Of(first)) + (Of(node.Children[1]) * Of(node.Children[1])), 0.5),
            UnaryExpr<Abs> => OfAbs(node, Of(first)),
            SelectExpr choice => OfChoice(choice),
            _ => OfFunction(node),
        };
    }

    private static Laurent Power(Expr node, Laurent x, Expr r)
    {
        if (ReadWhole(r) is >= 0 and var n && x.IsUnknown && n == 0)
            return x;
        return x.Power(r) ?? throw new SeriesException(
            $"Series: {node} has a branch point there (its argument begins with the power {x.Valuation}); no Laurent series exists.");
    }

    private static int? ReadWhole(Expr r) =>
        RationalExpr.TryRead(r, out Rational n) && n.IsInteger && Rational.Abs(n) < 1_000_000 ? (int)n.Numerator : null;

    private Laurent OfPower(Expr node, Expr a, Expr b)
    {
        if (_series[b] is null)
            return Power(node, Of(a), b);
        // aᵇ = exp(b·log a).
        return OfDerivatives(Expr.Unary<Exp>(a), Of(b) * OfFunctionOf(Expr.Unary<Log>(a), Of(a)));
    }

    private static Laurent OfAbs(Expr node, Laurent x)
    {
        if (x.IsUnknown)
            throw new SeriesPrecisionException();
        // The sign just right of the point, that of tᵛ times the leading coefficient, holds on the left where v is even.
        Expr leading = x.Leading;
        if (x.Valuation % 2 == 0 && SignOf(leading) is { } sign)
            return x.Times(sign);
        throw new SeriesException($"Series: {node} has a kink there, or its sign cannot be told.");
    }

    private static Expr? SignOf(Expr c) =>
        c.IsPositive == true ? 1.0
        : c.IsNegative == true ? -1.0
        : c.Variables.Count == 0 ? Math.Sign(c.Bind().Evaluate<double>([]))
        : (Expr?)null;

    private Laurent OfChoice(SelectExpr choice)
    {
        Laurent difference = Of(choice.Children[1]) - Of(choice.Children[0]);
        if (difference.IsUnknown || difference.Valuation != 0 || SignOf(difference.Leading) is not ConstantExpr sign)
        {
            throw new SeriesException(
                $"Series: the branches of {choice} meet there, or which one holds cannot be told.");
        }
        bool holds = choice.Relation != Relation.Equal && sign.Value > 0;
        return Of(choice.Children[holds ? 2 : 3]);
    }

    private Laurent OfFunction(Expr node)
    {
        int[] varying = [.. Enumerable.Range(0, node.Children.Length).Where(i => _series[node.Children[i]] is not null)];
        if (varying.Length > 1)
            return OfSeveral(node);
        return OfFunctionOf(node, Of(node.Children[varying[0]]), varying[0]);
    }

    // A function of one varying operand.
    private static Laurent OfFunctionOf(Expr node, Laurent x, int operand = 0)
    {
        if (x.Valuation < 0)
            throw new SeriesException($"Series: {node} has an essential singularity there: its argument is infinite.");
        if (x.Error <= 0)
            throw new SeriesPrecisionException();
        if (Poles.TryExpand(node, x) is { } atPole)
            return atPole;
        RequireSmooth(node, x[0], operand);
        return OfDerivatives(node, x, operand);
    }

    private static Laurent OfDerivatives(Expr node, Laurent x, int operand = 0)
    {
        if (x.Valuation < 0)
            throw new SeriesException($"Series: {node} has an essential singularity there: its argument is infinite.");
        if (x.Error <= 0)
            throw new SeriesPrecisionException();
        const string Argument = "·";
        Expr[] operands = [.. node.Operands];
        operands[operand] = Expr.Variable(Argument);
        return x.Compose(Derivatives(node.WithOperands(operands), Argument, x[0], node));
    }

    private static void RequireSmooth(Expr node, Expr at, int operand)
    {
        Expr[] operands = [.. node.Operands];
        operands[operand] = at;
        foreach (Condition condition in node.WithOperands(operands) is { Children.Length: > 0 } there ? NodeDomain.Of(there, true) : [])
        {
            Expr holds = ExactFunctions.Fold(condition.Choose(1.0, 0.0));
            if (holds.Variables.Count == 0 && holds.Bind().Evaluate<double>([]) == 0)
                throw new SeriesException($"Series: {node} is singular there or has a kink: its argument is {at}.");
        }
    }

    // f, f′, f″, … at a value.
    private static IEnumerable<Expr> Derivatives(Expr f, string argument, Expr at, Expr node)
    {
        while (true)
        {
            Expr value = ExactFunctions.Fold(f.Substitute(argument, at));
            if (value.Variables.Count == 0 && value.Bind().Evaluate<double>([]) is var number && !double.IsFinite(number))
            {
                throw new SeriesException(string.Create(
                    CultureInfo.InvariantCulture, $"Series: {node} is singular there: it or a derivative of it is {number}."));
            }
            yield return value;
            f = f.Differentiate(argument);
        }
    }

    // A function of several varying operands: the derivatives of the whole, its operands cut to polynomials.
    private Laurent OfSeveral(Expr node)
    {
        const string Step = "·";
        Expr t = Expr.Variable(Step);
        var operands = new Expr[node.Children.Length];
        int least = error;
        for (int i = 0; i < operands.Length; i++)
        {
            Laurent x = Of(node.Children[i]);
            if (x.Valuation < 0)
                throw new SeriesException($"Series: {node} has an essential singularity there: an argument is infinite.");
            if (x.Error <= 0)
                throw new SeriesPrecisionException();
            least = Math.Min(least, x.Error);
            operands[i] = 0.0;
            for (int n = x.Error - 1; n >= 0; n--)
                operands[i] = Coefficient.Sum(x[n], Coefficient.Product(operands[i], t));
        }
        Laurent step = Laurent.Variable(0.0, least);
        return step.Compose(Derivatives(node.WithOperands(operands), Step, 0.0, node));
    }
}
