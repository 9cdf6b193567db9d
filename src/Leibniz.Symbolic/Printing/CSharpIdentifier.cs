namespace Leibniz.Symbolic;

/// <summary>Names of variables as C# identifiers.</summary>
internal static class CSharpIdentifier
{
    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
    };

    /// <summary>The name itself, with @ where it is a keyword and _ for each character that no identifier has.</summary>
    public static string Of(string name)
    {
        if (s_keywords.Contains(name))
            return "@" + name;
        if (name.All(c => char.IsLetterOrDigit(c) || c == '_') && !char.IsAsciiDigit(name[0]))
            return name;
        string letters = string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        return char.IsAsciiDigit(letters[0]) ? "_" + letters : letters;
    }
}
