using System.Diagnostics;
using Leibniz.Symbolic;

namespace Leibniz.Samples.ThreeWays;

/// <summary>What all derivatives of <see cref="Hill"/> up to an order cost, and how the formula grows.</summary>
internal static class OrderCosts
{
    public const int MostOrder = 8;

    /// <summary>Seconds of Taylor series, of evaluating the compiled formula of that order alone, and the formula's distinct
    /// operations, for orders 1 to <see cref="MostOrder"/>.</summary>
    public static (double[] Taylor, double[] Compiled, int[] Operations) Run()
    {
        var taylor = new double[MostOrder];
        var compiled = new double[MostOrder];
        int[] operations = new int[MostOrder];
        Expr derivative = Hill.Formula;
        for (int order = 1; order <= MostOrder; order++)
        {
            derivative = derivative.Differentiate("x");
            Func<double, double> f = derivative.Compile("x");
            int n = order;
            taylor[order - 1] = Measure.Seconds(() => Derivatives.UpTo(new Hill(), 0.7, n)[n]);
            compiled[order - 1] = Measure.Seconds(() => f(0.7));
            operations[order - 1] = CommonOperations(derivative);
        }
        return (taylor, compiled, operations);
    }

    private static int CommonOperations(Expr formula)
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
}
