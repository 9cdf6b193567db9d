namespace Leibniz.Symbolic.Matrix;

/// <summary>Functions of one number as C#: the framework's, MathNet's, or a method written beside the formula.</summary>
internal static class ScalarCSharp
{
    private static readonly Dictionary<string, string> s_calls = new(StringComparer.Ordinal)
    {
        ["abs"] = "Math.Abs", ["acos"] = "Math.Acos", ["acosh"] = "Math.Acosh", ["asin"] = "Math.Asin",
        ["asinh"] = "Math.Asinh", ["atan"] = "Math.Atan", ["atanh"] = "Math.Atanh", ["cbrt"] = "Math.Cbrt",
        ["ceiling"] = "Math.Ceiling", ["cos"] = "Math.Cos", ["cosh"] = "Math.Cosh", ["exp"] = "Math.Exp",
        ["floor"] = "Math.Floor", ["log"] = "Math.Log", ["log10"] = "Math.Log10", ["log2"] = "Math.Log2",
        ["round"] = "Math.Round", ["sin"] = "Math.Sin", ["sinh"] = "Math.Sinh",
        ["tan"] = "Math.Tan", ["tanh"] = "Math.Tanh", ["truncate"] = "Math.Truncate",
        ["cospi"] = "double.CosPi", ["sinpi"] = "double.SinPi", ["tanpi"] = "double.TanPi", ["acospi"] = "double.AcosPi",
        ["asinpi"] = "double.AsinPi", ["atanpi"] = "double.AtanPi", ["exp2"] = "double.Exp2", ["exp10"] = "double.Exp10",
        ["expm1"] = "double.ExpM1", ["log1p"] = "double.LogP1",
        ["erf"] = "MathNet.Numerics.SpecialFunctions.Erf", ["erfc"] = "MathNet.Numerics.SpecialFunctions.Erfc",
        ["erfinv"] = "MathNet.Numerics.SpecialFunctions.ErfInv", ["gamma"] = "MathNet.Numerics.SpecialFunctions.Gamma",
        ["lgamma"] = "MathNet.Numerics.SpecialFunctions.GammaLn", ["digamma"] = "MathNet.Numerics.SpecialFunctions.DiGamma",
    };

    // Each is its definition, by branches where one form would overflow.
    private static readonly Dictionary<string, (string Name, string Body)> s_written = new(StringComparer.Ordinal)
    {
        ["sign"] = ("Sign", "Math.Sign(v)"),
        ["sigmoid"] = ("Sigmoid", "v >= 0 ? 1 / (1 + Math.Exp(-v)) : Math.Exp(v) / (1 + Math.Exp(v))"),
        ["softplus"] = ("Softplus", "Math.Max(v, 0) + double.LogP1(Math.Exp(-Math.Abs(v)))"),
        ["silu"] = ("Silu", "v >= 0 ? v / (1 + Math.Exp(-v)) : v * Math.Exp(v) / (1 + Math.Exp(v))"),
        ["relu"] = ("Relu", "Math.Max(v, 0)"),
        ["step"] = ("Step", "v > 0 ? 1 : 0"),
        ["sech2"] = ("SechSquared", "Math.Pow(2 * Math.Exp(-Math.Abs(v)) / (1 + Math.Exp(-2 * Math.Abs(v))), 2)"),
        ["normcdf"] = ("NormalCdf", "MathNet.Numerics.SpecialFunctions.Erfc(-v / Math.Sqrt(2)) / 2"),
        ["normpdf"] = ("NormalPdf", "Math.Exp(-v * v / 2) / Math.Sqrt(2 * Math.PI)"),
        ["gelu"] = ("Gelu", "v * MathNet.Numerics.SpecialFunctions.Erfc(-v / Math.Sqrt(2)) / 2"),
    };

    /// <summary>A call of a function.</summary>
    /// <exception cref="NotSupportedException">The function has no C# form.</exception>
    public static string Call(string name, string argument, MatrixCSharpBody body)
    {
        if (s_calls.TryGetValue(name, out string? call))
            return $"{call}({argument})";
        if (!s_written.TryGetValue(name, out (string Name, string Body) written))
        {
            throw new NotSupportedException(
                $"{name}: this function has no C# form here. Expected one of {string.Join(", ", s_calls.Keys.Concat(s_written.Keys).Order(StringComparer.Ordinal))}.");
        }
        return $"{body.Function(written.Name, $"    private static double {written.Name}(double v) => {written.Body};\n")}({argument})";
    }
}
