using System.Numerics;
using CustomRule;
using Leibniz;
using Leibniz.Rules;
using Leibniz.Symbolic;

double[] at = [0.7, 1.2], gradient = new double[2], product = new double[2];
var f = new ScoreFunction();

Gradient.Of(f, at, gradient, new() { Mode = DifferentiationMode.Forward });
Console.WriteLine($"forward  {gradient[0]:R} {gradient[1]:R}");
Gradient.Of(f, at, gradient, new() { Mode = DifferentiationMode.Reverse });
Console.WriteLine($"reverse  {gradient[0]:R} {gradient[1]:R}");
HessianVectorProduct.Of(f, at, [1, 0], gradient, product);
Console.WriteLine($"Hessian column 0  {product[0]:R} {product[1]:R}");
Console.WriteLine($"Taylor   {string.Join(" ", Derivatives.UpTo(x => Jet<double>.Unary<Lambda>(x), 0.84, 4))}");
Console.WriteLine($"symbolic {Expr.Unary<Lambda>(Expr.Variable("x")).Differentiate("x")}");

internal readonly struct ScoreFunction : IScalarFunction
{
    public T Evaluate<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        Primitive.Apply<Lambda, T>(x[0] * x[1]) + T.Exp(-x[0]);
}
