using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>A number that is an expression tree of the framework, so that a formula writes itself as one by being
/// evaluated.</summary>
internal readonly struct LinqNumber(Expression tree) : ICarrier<LinqNumber>
{
    public Expression Tree { get; } = tree;

    public static LinqNumber Constant(double value) => new(Expression.Constant(value));

    public static LinqNumber Unary<TRule>(LinqNumber x) where TRule : struct, IUnaryRule =>
        typeof(TRule) == typeof(Negate) ? new(Expression.Negate(x.Tree))
        : typeof(TRule) == typeof(Square) && x.Tree is ParameterExpression ? new(Expression.Multiply(x.Tree, x.Tree))
        : typeof(TRule) == typeof(Reciprocal) ? new(Expression.Divide(Expression.Constant(1.0), x.Tree))
        : new(Expression.Call(LinqMethods.Shared.MethodOf<TRule>(v => Primitive.Apply<TRule, double>(v)), x.Tree));

    public static LinqNumber Indexed<TRule>(int n, LinqNumber x) where TRule : struct, IIndexedRule
    {
        if (typeof(TRule) == typeof(PowInteger))
            return new(Expression.Call(LinqMethods.MethodIn(PowerOf), x.Tree, Expression.Constant((double)n)));
        Expression<Func<int, double, double>> general = (i, v) => Primitive.Apply<TRule, double>(i, v);
        return new(Expression.Call(LinqMethods.MethodIn(general), Expression.Constant(n), x.Tree));
    }

    public static LinqNumber Binary<TRule>(LinqNumber a, LinqNumber b) where TRule : struct, IBinaryRule =>
        typeof(TRule) == typeof(Add) ? new(Expression.Add(a.Tree, b.Tree))
        : typeof(TRule) == typeof(Subtract) ? new(Expression.Subtract(a.Tree, b.Tree))
        : typeof(TRule) == typeof(Multiply) ? new(Expression.Multiply(a.Tree, b.Tree))
        : typeof(TRule) == typeof(Divide) ? new(Expression.Divide(a.Tree, b.Tree))
        : typeof(TRule) == typeof(Remainder) ? new(Expression.Modulo(a.Tree, b.Tree))
        : new(Expression.Call(
            LinqMethods.Shared.MethodOf<TRule>((v, w) => Primitive.Apply<TRule, double>(v, w)), a.Tree, b.Tree));

    public static LinqNumber Ternary<TRule>(LinqNumber a, LinqNumber b, LinqNumber c) where TRule : struct, ITernaryRule
    {
        Expression<Func<double, double, double, double>> general = (u, v, w) => Primitive.Apply<TRule, double>(u, v, w);
        return new(Expression.Call(LinqMethods.MethodIn(general), a.Tree, b.Tree, c.Tree));
    }

    public static LinqNumber Fused<TRule>(ReadOnlySpan<LinqNumber> a, ReadOnlySpan<LinqNumber> b) where TRule : struct, IFusedRule
    {
        Expression<Func<double[], double[], double>> general = (v, w) => OfArrays<TRule>(v, w);
        return new(Expression.Call(LinqMethods.MethodIn(general), Array(a), Array(b)));
    }

    public static LinqNumber Select(Relation relation, LinqNumber a, LinqNumber b, LinqNumber then, LinqNumber otherwise)
    {
        Expression test = relation switch
        {
            Relation.Less => Expression.LessThan(a.Tree, b.Tree),
            Relation.LessOrEqual => Expression.LessThanOrEqual(a.Tree, b.Tree),
            _ => Expression.Equal(a.Tree, b.Tree),
        };
        return new(Expression.Condition(test, then.Tree, otherwise.Tree));
    }

    public static bool Holds(Relation relation, LinqNumber a, LinqNumber b) =>
        SelectExpr.Holds(relation, a.Value(), b.Value());

    public static TResult Ask<TQuery, TResult>(LinqNumber x) where TQuery : struct, IQuery<TResult> => TQuery.Of(x.Value());

    public bool Equals(LinqNumber other) => ReferenceEquals(Tree, other.Tree);

    public override bool Equals(object? obj) => obj is LinqNumber other && Equals(other);

    public override int GetHashCode() => Tree.GetHashCode();

    public override string ToString() => Tree.ToString();

    public string ToString(string? format, IFormatProvider? formatProvider) => Tree.ToString();

    private static Expression<Func<double, double, double>> PowerOf => (x, n) => Math.Pow(x, n);

    private static double OfArrays<TRule>(double[] a, double[] b) where TRule : struct, IFusedRule =>
        Primitive.Apply<TRule, double>(a.AsSpan(), b.AsSpan());

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "double[] is an array type that every program holds.")]
    private static NewArrayExpression Array(ReadOnlySpan<LinqNumber> values)
    {
        var elements = new Expression[values.Length];
        for (int i = 0; i < elements.Length; i++)
            elements[i] = values[i].Tree;
        return Expression.NewArrayInit(typeof(double), elements);
    }

    private double Value() => Tree is ConstantExpression { Value: double value }
        ? value
        : throw new NotSupportedException($"ToLinq: the bounds of a sum or product must be numbers, came {Tree}.");
}
