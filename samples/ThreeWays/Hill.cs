using System.Numerics;
using Leibniz.Symbolic;

namespace Leibniz.Samples.ThreeWays;

/// <summary>f(x) = sin(x)·exp(x²)/(1 + x⁴), for errors and high orders.</summary>
internal readonly struct Hill : IFunction
{
    public static Expr Formula { get; } = new Hill().Evaluate(Expr.Variable("x"));

    public T Evaluate<T>(T x) where T : IFloatingPointIeee754<T>
    {
        T square = x * x;
        return T.Sin(x) * T.Exp(square) / (T.One + (square * square));
    }
}
