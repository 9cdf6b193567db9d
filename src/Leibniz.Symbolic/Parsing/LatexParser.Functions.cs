using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Functions, with or without parentheses, and cases.</summary>
internal sealed partial class LatexParser
{
    // What \sin^{-1} means.
    private static readonly Dictionary<string, string> s_inverses = new(StringComparer.Ordinal)
    {
        ["sin"] = "asin", ["cos"] = "acos", ["tan"] = "atan", ["sinh"] = "asinh", ["cosh"] = "acosh", ["tanh"] = "atanh",
        ["erf"] = "erfinv",
    };

    /// <summary>A function and its argument; null where no function stands.</summary>
    private Expr? Function(int start)
    {
        string? name = FunctionName(start);
        if (name is null)
            return null;
        Expr? power = null, index = null;
        while (true)
        {
            SkipSpace();
            if (power is null && _in.Take("^"))
                power = Group();
            else if (index is null && _in.Take("_"))
                index = Group();
            else
                break;
        }
        if (name == "sech" && power is ConstantExpr { Value: 2 })
            (name, power) = ("sech2", null);
        if (power is ConstantExpr { Value: -1 } && s_inverses.TryGetValue(name, out string? inverse))
            (name, power) = (inverse, null);
        Expr? logarithmBase = null;
        if (name == "log" && index is not null)
        {
            name = index switch { ConstantExpr { Value: 2 } => "log2", ConstantExpr { Value: 10 } => "log10", _ => "log" };
            logarithmBase = name == "log" ? index : null;
            index = null;
        }
        FunctionEntry entry = FunctionTable.Shared.Find(name) ?? throw Unknown(start, name);
        List<Expr> arguments = Arguments();
        if (index is not null)
            arguments.Insert(0, index);
        Expr result = entry.Call(arguments, message => _in.Error(start, message));
        if (logarithmBase is not null)
            result = Expr.Binary<Divide>(result, Expr.Unary<Log>(logarithmBase));
        return power is null ? result : Expr.Binary<Pow>(result, power);
    }

    private string? FunctionName(int start)
    {
        if (TakeCommand(@"\operatorname"))
        {
            string name = Braced();
            return LatexNames.FunctionOf($@"\operatorname{{{name}}}") ?? name;
        }
        string? known = KnownCommand();
        if (known is null)
            return null;
        _in.At = start + 1;
        _in.TakeWhile(char.IsAsciiLetter);
        SkipSpace();
        // A capital gamma by itself is a letter.
        if (known == "gamma" && !_in.Has("(") && !HasCommand(@"\left"))
        {
            _in.At = start;
            return null;
        }
        return known;
    }

    // The function whose command stands at the place.
    private string? KnownCommand()
    {
        int end = _in.At + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        return LatexNames.FunctionOf(text[_in.At..Math.Min(end, text.Length)]);
    }

    private List<Expr> Arguments()
    {
        SkipSpace();
        int opened = _in.At;
        string? close = _in.Take("(") ? ")" : _in.Take(@"\left(") ? @"\right)" : _in.Take(@"\left[") ? @"\right]" : _in.Take("[") ? "]" : null;
        if (close is null)
            return [Juxtaposed()];
        List<Expr> arguments = [Sum()];
        while (TakeSign(","))
            arguments.Add(Sum());
        Close(opened, close);
        return arguments;
    }

    // \sin 2 x: everything up to the next sign, parenthesis or function.
    private Expr Juxtaposed()
    {
        _in.Enter();
        Expr argument = Power();
        while (BeginsFactor() && !(_in.Current is '(' or '[') && !HasCommand(@"\left") && !IsFunction())
            argument = Expr.Binary<Multiply>(argument, Power());
        _in.Leave();
        return argument;
    }

    private bool IsFunction() => _in.Current == '\\' && (HasCommand(@"\operatorname") || KnownCommand() is not null);

    private FormulaException Unknown(int start, string name)
    {
        string? nearest = FunctionTable.Shared.Nearest(name);
        return _in.Error(start, $"the function «{name}» is unknown" + (nearest is null ? "" : $"; did you mean «{nearest}»?"));
    }

    private Expr Cases(int start)
    {
        string environment = Braced();
        if (environment != "cases")
            throw _in.Error(start, $"expected the environment cases, came «{environment}»");
        var rows = new List<(Expr Value, Relation Relation, Expr A, Expr B)>();
        Expr otherwise = double.NaN;
        do
        {
            SkipSpace();
            if (HasCommand(@"\end"))
                break;
            Expr value = Sum();
            SkipSpace();
            if (!_in.Take("&"))
                throw _in.Expected("«&» before a condition");
            SkipSpace();
            string word = TakeCommand(@"\text") ? Braced() : "if";
            if (word is "otherwise" or "else")
            {
                otherwise = value;
                SkipSpace();
                _ = _in.Take(@"\\");
                break;
            }
            rows.Add(Condition(value));
            SkipSpace();
        }
        while (_in.Take(@"\\"));
        SkipSpace();
        if (!_in.Take(@"\end{cases}"))
            throw _in.Expected(@"«\\» or «\end{cases}»");
        for (int i = rows.Count - 1; i >= 0; i--)
            otherwise = Expr.Select(rows[i].Relation, rows[i].A, rows[i].B, rows[i].Value, otherwise);
        return otherwise;
    }

    private (Expr, Relation, Expr, Expr) Condition(Expr value)
    {
        Expr left = Sum();
        SkipSpace();
        bool swap = _in.Has(">") || HasCommand(@"\ge") || HasCommand(@"\geq") || HasCommand(@"\gt") || _in.Has("≥");
        Relation relation = _in.Take("<") || _in.Take(">") || TakeCommand(@"\lt") || TakeCommand(@"\gt") ? Relation.Less
            : TakeCommand(@"\leq") || TakeCommand(@"\le") || TakeCommand(@"\geq") || TakeCommand(@"\ge") || _in.Take("≤") || _in.Take("≥") ? Relation.LessOrEqual
            : _in.Take("=") ? Relation.Equal
            : throw _in.Expected(@"a comparison: <, \le, =, \ge or >");
        Expr right = Sum();
        return swap ? (value, relation, right, left) : (value, relation, left, right);
    }
}
