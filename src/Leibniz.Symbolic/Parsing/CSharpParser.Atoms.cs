namespace Leibniz.Symbolic;

/// <summary>Literals, names, parentheses and calls.</summary>
internal sealed partial class CSharpParser
{
    private Typed Atom()
    {
        _in.SkipSpace();
        int start = _in.At;
        char c = _in.Current;
        if (char.IsAsciiDigit(c) || c == '.')
            return Literal();
        if (char.IsLetter(c) || c is '_' or '@')
            return new(Name());
        if (!_in.Take("("))
            throw _in.Expected("a number, a name or «(»");
        Typed inner = Choice();
        if (!Take(")"))
            throw _in.Error(_in.At, $"expected «)» to close the «(» of position {start + 1}, came {_in.Came}");
        return inner;
    }

    private Typed Literal()
    {
        int start = _in.At;
        string digits = _in.Digits(allowsSeparators: true);
        bool isWhole = !digits.Contains('.', StringComparison.Ordinal);
        if (_in.Current is 'e' or 'E')
        {
            isWhole = false;
            digits += "e";
            _in.At++;
            if (_in.Current is '+' or '-')
                digits += text[_in.At++];
            digits += _in.TakeWhile(char.IsAsciiDigit);
        }
        double value = _in.Parse(digits, start);
        if (_in.Current is 'd' or 'D')
        {
            _in.At++;
            isWhole = false;
        }
        if (char.IsLetter(_in.Current))
            throw _in.Error(_in.At, $"expected a literal of type double, came the suffix {_in.Came}");
        return new(value, isWhole);
    }

    private Expr Name()
    {
        int start = _in.At;
        string name = Dotted();
        if (Take("<"))
        {
            // Only the type arguments of a call, Fused.Sum<double>(…); else the less-than sign.
            int less = _in.At - 1;
            string? rule = TypeArguments();
            if (rule is not null)
                return Call(name == "Primitive.Apply" ? $"{name}<{rule}>" : name, start);
            _in.At = less;
        }
        _in.SkipSpace();
        if (_in.Current == '(')
            return Call(name, start);
        return name switch
        {
            "Math.PI" or "double.Pi" => Math.PI,
            "Math.E" or "double.E" => Math.E,
            "Math.Tau" or "double.Tau" => Math.Tau,
            "double.PositiveInfinity" => double.PositiveInfinity,
            "double.NegativeInfinity" => double.NegativeInfinity,
            "double.NaN" => double.NaN,
            "double.Epsilon" => double.Epsilon,
            "double.MaxValue" => double.MaxValue,
            "double.MinValue" => double.MinValue,
            _ when name.Contains('.', StringComparison.Ordinal) => throw _in.Error(start, $"expected a variable or a call, came «{name}»"),
            _ => IsIdentifier(name) ? Expr.Variable(name.TrimStart('@')) : throw _in.Error(start, $"expected a name, came «{name}»"),
        };
    }

    private static bool IsIdentifier(string name)
    {
        string letters = name.StartsWith('@') ? name[1..] : name;
        return letters.Length > 0 && !char.IsDigit(letters[0]) && !letters.Contains('@', StringComparison.Ordinal);
    }

    // A name without its namespaces: at most a type and a member.
    private string Dotted()
    {
        _in.Take("global::");
        string name = _in.TakeWhile(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '@');
        int member = name.LastIndexOf('.');
        int type = member <= 0 ? -1 : name.LastIndexOf('.', member - 1);
        return type < 0 ? name : name[(type + 1)..];
    }

    // The rule of <Rule, double>, "" for <double>; null where no list of types stands.
    private string? TypeArguments()
    {
        string[] types = _in.TakeWhile(c => char.IsLetterOrDigit(c) || c is '_' or '.' or ':' or ',' or ' ').Split(',', StringSplitOptions.TrimEntries);
        bool isList = _in.Take(">") && types.Length <= 2 && types[^1] == "double";
        _in.SkipSpace();
        return isList && _in.Current == '(' ? (types.Length == 2 ? types[0].Replace("global::", "", StringComparison.Ordinal) : "") : null;
    }

    private Expr Call(string name, int start)
    {
        if (name == "Math.Log" && TryLogarithm() is Expr logarithm)
            return logarithm;
        CSharpFunction function = CSharpFunctionTable.Shared.Find(name) ?? CSharpFunctionTable.Shared.Find("Math." + name) ?? throw Unknown(name, start);
        List<Expr[]> arguments = Arguments(function.Arguments < 0);
        int expected = function.Arguments + (function.IndexPlace >= 0 ? 1 : 0);
        if (function.Arguments < 0 ? arguments.Count is not (1 or 2) : arguments.Count != expected)
            throw _in.Error(start, $"{name} takes {(function.Arguments < 0 ? "one or two arrays" : expected == 1 ? "1 argument" : $"{expected} arguments")}, came {arguments.Count}");
        try
        {
            if (function.Arguments < 0)
                return function.Make(0, arguments[0], arguments.Count > 1 ? arguments[1] : []);
            if (function.IndexPlace < 0)
                return function.Make(0, [.. arguments.Select(a => a[0])], []);
        }
        catch (ArgumentException error)
        {
            throw _in.Error(start, $"{name}: {error.Message}");
        }
        Form index = arguments[function.IndexPlace][0].Form();
        if (index is not { Kind: FormKind.Number, Value: >= int.MinValue and <= int.MaxValue } || index.Value % 1 != 0)
            throw _in.Error(start, $"argument {function.IndexPlace + 1} of {name} must be a whole number, came «{arguments[function.IndexPlace][0]}»");
        arguments.RemoveAt(function.IndexPlace);
        return function.Make((int)index.Value, [.. arguments.Select(a => a[0])], []);
    }

    // Math.Log(x, b) is no rule's own.
    private Expr? TryLogarithm()
    {
        int at = _in.At;
        List<Expr[]> arguments = Arguments(false);
        if (arguments.Count == 2)
            return Expr.Binary<Rules.Divide>(Expr.Unary<Rules.Log>(arguments[0][0]), Expr.Unary<Rules.Log>(arguments[1][0]));
        _in.At = at;
        return null;
    }

    private List<Expr[]> Arguments(bool allowsArrays)
    {
        int opened = _in.At;
        Expect("(", "before arguments");
        var arguments = new List<Expr[]>();
        if (Take(")"))
            return arguments;
        do
            arguments.Add(allowsArrays && Take("[") ? Array() : [Choice().Value]);
        while (Take(","));
        if (!Take(")"))
            throw _in.Error(_in.At, $"expected «)» to close the «(» of position {opened + 1}, came {_in.Came}");
        return arguments;
    }

    private Expr[] Array()
    {
        int opened = _in.At - 1;
        if (Take("]"))
            return [];
        var elements = new List<Expr>();
        do
            elements.Add(Choice().Value);
        while (Take(","));
        if (!Take("]"))
            throw _in.Error(_in.At, $"expected «]» to close the «[» of position {opened + 1}, came {_in.Came}");
        return [.. elements];
    }

    private FormulaException Unknown(string name, int start)
    {
        string? nearest = CSharpFunctionTable.Shared.Nearest(name);
        return _in.Error(start, $"the method «{name}» is unknown" + (nearest is null ? "" : $"; did you mean «{nearest}»?"));
    }
}
