using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Symbolic.Simplify;

/// <summary>The value of a formula at a point to 50 digits, by the nodes of the formula itself.</summary>
/// <remarks>Undefined where a part that is needed has no finite real value. A function without series here is drawn from
/// its name and its arguments: equal for equal arguments, and that is all that a zero test needs.</remarks>
internal static class HighPrecision
{
    public static BigReal Evaluate(Expr expression, IReadOnlyDictionary<string, Rational> point) => Evaluate(expression, point, out _);

    /// <summary>As the other, with the largest absolute value met on the way, at least 1: the measure of what rounding
    /// took.</summary>
    public static BigReal Evaluate(Expr expression, IReadOnlyDictionary<string, Rational> point, out BigReal largest)
    {
        largest = BigReal.One;
        var values = new Dictionary<Expr, BigReal>(ReferenceEqualityComparer.Instance);
        foreach (Expr node in Graph.Order(expression))
        {
            BigReal[] operands = [.. node.Operands.Select(o => values[o])];
            values[node] = node switch
            {
                ConstantExpr constant => LiteralReading.Value(constant.Value),
                RationalExpr rational => BigReal.From(rational.Value),
                NamedConstantExpr named => LiteralReading.Value(named.Nearest),
                VariableExpr variable => point.TryGetValue(variable.Name, out Rational value) ? BigReal.From(value) : BigReal.Undefined,
                SelectExpr select => Choose(select, operands),
                _ => Array.Exists(operands, o => o.IsUndefined) ? BigReal.Undefined : Apply(node, operands),
            };
            BigReal magnitude = BigReal.Abs(values[node]);
            if (!magnitude.IsUndefined && magnitude > largest)
                largest = magnitude;
        }
        return values[expression];
    }

    private static BigReal Choose(SelectExpr select, BigReal[] v)
    {
        if (v[0].IsUndefined || v[1].IsUndefined)
            return BigReal.Undefined;
        int sign = (v[0] - v[1]).Sign;
        bool holds = (Relation)select.Tag! switch
        {
            Relation.Less => sign < 0,
            Relation.LessOrEqual => sign <= 0,
            _ => sign == 0,
        };
        return holds ? v[2] : v[3];
    }

    private static BigReal Apply(Expr node, BigReal[] v) => node switch
    {
        BinaryExpr<Add> => v[0] + v[1],
        BinaryExpr<Subtract> => v[0] - v[1],
        BinaryExpr<Multiply> or BinaryExpr<StrongProduct> => v[0] * v[1],
        BinaryExpr<Divide> => v[0] / v[1],
        BinaryExpr<StrongQuotient> => v[0].IsZero && v[1].IsZero ? BigReal.Zero : v[0] / v[1],
        BinaryExpr<Pow> => BigReal.Pow(v[0], v[1]),
        BinaryExpr<Hypot> => BigReal.Sqrt(v[0] * v[0] + v[1] * v[1]),
        BinaryExpr<Max> => v[0] > v[1] ? v[0] : v[1],
        BinaryExpr<Min> => v[0] < v[1] ? v[0] : v[1],
        TernaryExpr<FusedMultiplyAdd> => v[0] * v[1] + v[2],
        IndexedExpr<PowInteger> power => BigReal.Pow(v[0], power.Index),
        UnaryExpr<Negate> => -v[0],
        UnaryExpr<UnsignedZero> => v[0],
        UnaryExpr<Square> => v[0] * v[0],
        UnaryExpr<Reciprocal> => 1 / v[0],
        _ when v.Length == 1 && ElementaryFunctions.Find(node.GetType()) is { } function => function(v[0]),
        _ => Drawn(node, v),
    };

    // A number in [1, 2) from the function and the first 120 bits of its arguments.
    private static BigReal Drawn(Expr node, BigReal[] arguments)
    {
        ulong hash = Head.Of(node).Hash;
        foreach (BigReal argument in arguments)
        {
            (BigInteger digits, int place) = argument.Leading();
            hash = Term.Mix(hash, (ulong)place);
            foreach (byte b in digits.ToByteArray())
                hash = Term.Mix(hash, b);
        }
        return BigReal.From(new Rational(hash >> 4, BigInteger.One << 60) + Rational.One);
    }
}
