namespace Leibniz.Symbolic.Tests;

/// <summary>Random formulas as text, small numbers and the functions of the laws often.</summary>
internal static class RandomFormulas
{
    private static readonly string[] s_variables = ["x", "y", "z"];
    private static readonly string[] s_functions =
    [
        "sin", "cos", "tan", "exp", "log", "sqrt", "abs", "sinh", "cosh", "tanh", "asin", "acos", "atan", "asinh", "acosh", "atanh",
        "cbrt", "sign", "erf", "sigmoid", "sin", "cos", "exp", "log", "sqrt", "abs",
    ];

    public static string Next(Random random, int depth)
    {
        if (depth == 0 || random.Next(8) == 0)
            return Leaf(random);
        string a = Next(random, depth - 1);
        switch (random.Next(12))
        {
            case 0 or 1:
                return $"({a} + {Next(random, depth - 1)})";
            case 2 or 3:
                return $"({a} - {Next(random, depth - 1)})";
            case 4 or 5:
                return $"({a} * {Next(random, depth - 1)})";
            case 6:
                return $"({a} / {Next(random, depth - 1)})";
            case 7:
                return $"({a})^{random.Next(2, 5)}";
            case 8:
                return $"({a})^({random.Next(-3, 4)}/{random.Next(1, 4)})";
            case 9:
                // The laws' own material: a function twice.
                string f = s_functions[random.Next(s_functions.Length)], u = Next(random, depth - 2 < 0 ? 0 : depth - 2);
                return $"({f}({u})^{random.Next(1, 4)} {"+-*/"[random.Next(4)]} {s_functions[random.Next(s_functions.Length)]}({u})^{random.Next(1, 4)})";
            default:
                return $"{s_functions[random.Next(s_functions.Length)]}({a})";
        }
    }

    private static string Leaf(Random random) => random.Next(6) switch
    {
        0 => random.Next(1, 6).ToString(System.Globalization.CultureInfo.InvariantCulture),
        1 => random.Next(4) switch { 0 => "pi", 1 => "0.5", 2 => "(1/3)", _ => "2" },
        _ => s_variables[random.Next(s_variables.Length)],
    };
}
