using System.Numerics;
using Leibniz.Symbolic;

namespace Leibniz.Samples.ThreeWays;

/// <summary>f(x) = ∑ sin(xᵢ·xᵢ₊₁)·exp(−xᵢ²) + log(1 + (∑ xᵢ)²): one function for every way, of as many variables as asked
/// for.</summary>
internal readonly struct Waves : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero, value = T.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            value += T.Sin(x[i] * x[(i + 1) % x.Length]) * T.Exp(-(x[i] * x[i]));
            sum += x[i];
        }
        return value + T.Log(T.One + (sum * sum));
    }

    /// <summary>The function as a formula, by running it on variables.</summary>
    public static Expr Formula(int n) => new Waves().Evaluate<Expr>([.. Names(n).Select(Expr.Variable)]);

    public static string[] Names(int n) => [.. Enumerable.Range(1, n).Select(i => $"x{i}")];

    public static double[] Point(int n) => [.. Enumerable.Range(0, n).Select(i => 0.3 + (0.4 * Math.Sin(i + 1)))];
}
