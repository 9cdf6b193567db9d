using Leibniz.Rules;

namespace Leibniz.Symbolic.Simplify;

/// <summary>The functions that can be evaluated to 50 digits, by the type of their node.</summary>
internal static class ElementaryFunctions
{
    private static readonly Dictionary<Type, Func<BigReal, BigReal>> s_functions = new()
    {
        [typeof(UnaryExpr<Sqrt>)] = BigReal.Sqrt,
        [typeof(UnaryExpr<Exp>)] = BigReal.Exp,
        [typeof(UnaryExpr<Log>)] = BigReal.Log,
        [typeof(UnaryExpr<Exp2>)] = x => BigReal.Exp(x * BigReal.LogTwo),
        [typeof(UnaryExpr<Exp10>)] = x => BigReal.Exp(x * BigReal.Log(10)),
        [typeof(UnaryExpr<Log2>)] = x => BigReal.Log(x) / BigReal.LogTwo,
        [typeof(UnaryExpr<Log10>)] = x => BigReal.Log(x) / BigReal.Log(10),
        [typeof(UnaryExpr<ExpM1>)] = x => BigReal.Exp(x) - 1,
        [typeof(UnaryExpr<LogP1>)] = x => BigReal.Log(1 + x),
        [typeof(UnaryExpr<Sin>)] = x => BigReal.SinCos(x).Sin,
        [typeof(UnaryExpr<Cos>)] = x => BigReal.SinCos(x).Cos,
        [typeof(UnaryExpr<Tan>)] = Tan,
        [typeof(UnaryExpr<Asin>)] = BigReal.Asin,
        [typeof(UnaryExpr<Acos>)] = x => BigReal.Scale(BigReal.Pi, -1) - BigReal.Asin(x),
        [typeof(UnaryExpr<Atan>)] = BigReal.Atan,
        [typeof(UnaryExpr<Sinh>)] = Sinh,
        [typeof(UnaryExpr<Cosh>)] = Cosh,
        [typeof(UnaryExpr<Tanh>)] = x => Sinh(x) / Cosh(x),
        [typeof(UnaryExpr<SechSquared>)] = x => 1 / (Cosh(x) * Cosh(x)),
        [typeof(UnaryExpr<Asinh>)] = x => BigReal.Log(x + BigReal.Sqrt(x * x + 1)),
        [typeof(UnaryExpr<Acosh>)] = x => x < 1 ? BigReal.Undefined : BigReal.Log(x + BigReal.Sqrt(x * x - 1)),
        [typeof(UnaryExpr<Atanh>)] = x => BigReal.Scale(BigReal.Log((1 + x) / (1 - x)), -1),
        [typeof(UnaryExpr<Cbrt>)] = x => x.IsZero ? x : x.Sign * BigReal.Exp(BigReal.Log(BigReal.Abs(x)) / 3),
        [typeof(UnaryExpr<Abs>)] = BigReal.Abs,
        [typeof(UnaryExpr<Sign>)] = x => x.Sign,
        [typeof(UnaryExpr<Floor>)] = x => BigReal.From(BigReal.Floor(x)),
        [typeof(UnaryExpr<Ceiling>)] = x => -BigReal.From(BigReal.Floor(-x)),
        [typeof(UnaryExpr<Relu>)] = x => x.Sign > 0 ? x : BigReal.Zero,
        [typeof(UnaryExpr<Erf>)] = BigReal.Erf,
        [typeof(UnaryExpr<Erfc>)] = x => 1 - BigReal.Erf(x),
        [typeof(UnaryExpr<Sinc>)] = x => x.IsZero ? 1 : BigReal.SinCos(x).Sin / x,
        [typeof(UnaryExpr<Sigmoid>)] = x => 1 / (1 + BigReal.Exp(-x)),
        [typeof(UnaryExpr<Softplus>)] = x => BigReal.Log(1 + BigReal.Exp(x)),
    };

    public static Func<BigReal, BigReal>? Find(Type node) => s_functions.GetValueOrDefault(node);

    private static BigReal Tan(BigReal x)
    {
        (BigReal sin, BigReal cos) = BigReal.SinCos(x);
        return sin / cos;
    }

    private static BigReal Sinh(BigReal x) => BigReal.Scale(BigReal.Exp(x) - BigReal.Exp(-x), -1);

    private static BigReal Cosh(BigReal x) => BigReal.Scale(BigReal.Exp(x) + BigReal.Exp(-x), -1);
}
