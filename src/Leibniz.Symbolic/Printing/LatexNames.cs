namespace Leibniz.Symbolic;

/// <summary>What LaTeX calls functions and letters: the table that the printer and the parser share.</summary>
internal static class LatexNames
{
    // A function that is not here is written \operatorname{name}.
    private static readonly Dictionary<string, string> s_functions = new(StringComparer.Ordinal)
    {
        ["sin"] = @"\sin", ["cos"] = @"\cos", ["tan"] = @"\tan", ["asin"] = @"\arcsin", ["acos"] = @"\arccos",
        ["atan"] = @"\arctan", ["sinh"] = @"\sinh", ["cosh"] = @"\cosh", ["tanh"] = @"\tanh",
        ["asinh"] = @"\operatorname{arsinh}", ["acosh"] = @"\operatorname{arcosh}", ["atanh"] = @"\operatorname{artanh}",
        ["log"] = @"\ln", ["log2"] = @"\log_{2}", ["log10"] = @"\log_{10}", ["min"] = @"\min", ["max"] = @"\max",
        ["gamma"] = @"\Gamma", ["sign"] = @"\operatorname{sgn}", ["sech2"] = @"\operatorname{sech}^{2}",
        ["besselj"] = @"\operatorname{J}", ["bessely"] = @"\operatorname{Y}", ["besseli"] = @"\operatorname{I}",
        ["besselk"] = @"\operatorname{K}", ["beta"] = @"\operatorname{B}", ["lambertw"] = @"\operatorname{W}",
    };

    // Readers' other spellings.
    private static readonly Dictionary<string, string> s_readers = new(StringComparer.Ordinal)
    {
        [@"\log"] = "log", [@"\exp"] = "exp", [@"\lg"] = "log10",
        [@"\operatorname{sign}"] = "sign",
    };

    private static readonly Dictionary<string, string> s_ofCommand = s_functions
        .Select(f => (Command: f.Value, Name: f.Key)).Concat(s_readers.Select(f => (f.Key, f.Value)))
        .ToDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal);

    private static readonly HashSet<string> s_greek = new(StringComparer.Ordinal)
    {
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
        "rho", "sigma", "upsilon", "phi", "chi", "psi", "omega", "Delta", "Theta", "Lambda", "Xi", "Sigma", "Phi", "Psi",
        "Omega", "varepsilon", "vartheta", "varphi", "varrho", "ell",
    };

    /// <summary>Whether LaTeX has a letter of this name that stands for no constant and no function.</summary>
    public static bool IsLetter(string name) => s_greek.Contains(name);

    /// <summary>The command of a function.</summary>
    public static string CommandOf(string function) =>
        s_functions.TryGetValue(function, out string? command)
            ? command
            : @"\operatorname{" + function.Replace("_", @"\_", StringComparison.Ordinal) + "}";

    /// <summary>The function of a command; null where the command is none.</summary>
    public static string? FunctionOf(string command) => s_ofCommand.GetValueOrDefault(command);

    /// <summary>The command nearest to a mistaken one; null where none is near.</summary>
    public static string? Nearest(string name) =>
        s_ofCommand.Keys.Where(k => !k.Contains('{', StringComparison.Ordinal)).Concat(s_greek.Select(g => "\\" + g))
            .Select(k => (Command: k, Distance: FunctionTable.Distance(k[1..], name)))
            .Where(k => k.Distance <= Math.Max(1, name.Length / 2))
            .OrderBy(k => k.Distance).ThenBy(k => k.Command, StringComparer.Ordinal).FirstOrDefault().Command;

    /// <summary>A variable: one letter, with a subscript of digits or after an underscore; any other name upright.</summary>
    public static string Variable(string name)
    {
        // The derivative of a letter.
        if (name.Length > 1 && name[^1] == '\'')
            return Variable(name[..^1]) + "'";
        int letters = 0;
        while (letters < name.Length && char.IsAsciiLetter(name[letters]))
            letters++;
        string head = name[..letters], tail = name[letters..];
        string? letter = s_greek.Contains(head) ? "\\" + head : letters == 1 && head != "e" ? head : null;
        if (letter is not null && tail.Length == 0)
            return letter;
        if (letter is not null && tail.All(char.IsAsciiDigit))
            return $"{letter}_{{{tail}}}";
        if (letter is not null && tail.Length > 1 && tail[0] == '_' && !char.IsAsciiDigit(tail[1]) && tail.AsSpan(1).IndexOfAnyExcept(s_plain) < 0)
            return $"{letter}_{{{tail[1..]}}}";
        return @"\mathit{" + name.Replace("_", @"\_", StringComparison.Ordinal) + "}";
    }

    private static readonly System.Buffers.SearchValues<char> s_plain =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
