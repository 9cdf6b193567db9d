using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Leibniz.Symbolic;

namespace Leibniz.Bench.Symbolic;

/// <summary>A formula of 200 different operations and leaves, ∑ a·exp(−b·(x − c)²)·sin(w·y + p·x) over thirteen terms: as an
/// expression, as an expression tree and by hand.</summary>
internal static class WaveFormula
{
    private const int Terms = 13;

    private static double A(int k) => 0.5 + (0.125 * k);

    private static double B(int k) => 0.75 + (0.0625 * k);

    private static double C(int k) => (0.25 * k) - 1.0625;

    private static double W(int k) => 1.125 + (0.375 * k);

    private static double P(int k) => 0.40625 - (0.03125 * k);

    public static Expr Symbolic()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        for (int k = 0; k < Terms; k++)
            text.Write($"{(k == 0 ? "" : " + ")}{A(k):R}*exp(-{B(k):R}*(x - ({C(k):R}))^2)*sin({W(k):R}*y + {P(k):R}*x)");
        return Formula.Parse(text.ToString());
    }

    /// <summary>The number of different operations and leaves.</summary>
    public static int Count(Expr formula)
    {
        var seen = new HashSet<Expr>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<Expr>([formula]);
        while (stack.TryPop(out Expr? node))
        {
            if (!seen.Add(node))
                continue;
            foreach (Expr operand in node.Operands)
                stack.Push(operand);
        }
        return seen.Count;
    }

    public static Expression<Func<double, double, double>> Tree()
    {
        ParameterExpression x = Expression.Parameter(typeof(double)), y = Expression.Parameter(typeof(double));
        Expression? sum = null;
        for (int k = 0; k < Terms; k++)
        {
            Expression d = Expression.Subtract(x, Expression.Constant(C(k)));
            Expression square = Call(Math.Pow, d, Expression.Constant(2.0));
            Expression wave = Call(Math.Exp, Expression.Multiply(Expression.Constant(-B(k)), square));
            Expression angle = Expression.Add(
                Expression.Multiply(Expression.Constant(W(k)), y), Expression.Multiply(Expression.Constant(P(k)), x));
            Expression term = Expression.Multiply(Expression.Multiply(Expression.Constant(A(k)), wave), Call(Math.Sin, angle));
            sum = sum is null ? term : Expression.Add(sum, term);
        }
        return Expression.Lambda<Func<double, double, double>>(sum!, x, y);
    }

    private static MethodCallExpression Call(Func<double, double> method, Expression a) => Expression.Call(method.Method, a);

    private static MethodCallExpression Call(Func<double, double, double> method, Expression a, Expression b) =>
        Expression.Call(method.Method, a, b);

    /// <summary>Value and gradient as one writes them by hand.</summary>
    public static double ByHand(ReadOnlySpan<double> x, Span<double> gradient)
    {
        double value = 0, gx = 0, gy = 0;
        Term(x[0], x[1], 0.5, 0.75, -1.0625, 1.125, 0.40625, ref value, ref gx, ref gy);
        Term(x[0], x[1], 0.625, 0.8125, -0.8125, 1.5, 0.375, ref value, ref gx, ref gy);
        Term(x[0], x[1], 0.75, 0.875, -0.5625, 1.875, 0.34375, ref value, ref gx, ref gy);
        Term(x[0], x[1], 0.875, 0.9375, -0.3125, 2.25, 0.3125, ref value, ref gx, ref gy);
        Term(x[0], x[1], 1, 1, -0.0625, 2.625, 0.28125, ref value, ref gx, ref gy);
        Term(x[0], x[1], 1.125, 1.0625, 0.1875, 3, 0.25, ref value, ref gx, ref gy);
        Term(x[0], x[1], 1.25, 1.125, 0.4375, 3.375, 0.21875, ref value, ref gx, ref gy);
        Term(x[0], x[1], 1.375, 1.1875, 0.6875, 3.75, 0.1875, ref value, ref gx, ref gy);
        Term(x[0], x[1], 1.5, 1.25, 0.9375, 4.125, 0.15625, ref value, ref gx, ref gy);
        Term(x[0], x[1], 1.625, 1.3125, 1.1875, 4.5, 0.125, ref value, ref gx, ref gy);
        Term(x[0], x[1], 1.75, 1.375, 1.4375, 4.875, 0.09375, ref value, ref gx, ref gy);
        Term(x[0], x[1], 1.875, 1.4375, 1.6875, 5.25, 0.0625, ref value, ref gx, ref gy);
        Term(x[0], x[1], 2, 1.5, 1.9375, 5.625, 0.03125, ref value, ref gx, ref gy);
        gradient[0] = gx;
        gradient[1] = gy;
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Term(
        double x, double y, double a, double b, double c, double w, double p, ref double value, ref double gx, ref double gy)
    {
        double d = x - c, wave = a * Math.Exp(-b * d * d), angle = (w * y) + (p * x);
        double sine = Math.Sin(angle), cosine = wave * Math.Cos(angle);
        value += wave * sine;
        gx += (p * cosine) - (2 * b * d * wave * sine);
        gy += w * cosine;
    }
}
