using System.Globalization;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>A parser by recursive descent, one method a level of precedence.</summary>
internal sealed class Parser(string text)
{
    // Parentheses and signs nest at most this deep, well within any stack.
    private const int MostNesting = 500;

    private int _at;
    private int _depth;

    public Expr ParseAll()
    {
        Expr result = Choice();
        SkipSpace();
        return _at == text.Length ? result : throw Error(_at, $"Formula: expected an operator or the end, came «{text[_at]}»");
    }

    private Expr Choice()
    {
        Enter();
        Expr left = Sum();
        SkipSpace();
        foreach ((string sign, Relation relation, bool swap) in s_comparisons)
        {
            if (!Take(sign))
                continue;
            Expr right = Sum();
            Expect('?', "after a comparison");
            Expr then = Choice();
            Expect(':', "between the two branches");
            Expr otherwise = Choice();
            left = swap
                ? Expr.Select(relation, right, left, then, otherwise)
                : Expr.Select(relation, left, right, then, otherwise);
            break;
        }
        _depth--;
        return left;
    }

    private static readonly (string, Relation, bool)[] s_comparisons =
    [
        ("<=", Relation.LessOrEqual, false), (">=", Relation.LessOrEqual, true), ("==", Relation.Equal, false),
        ("<", Relation.Less, false), (">", Relation.Less, true),
    ];

    private Expr Sum()
    {
        Expr left = Product();
        while (true)
        {
            if (Take("+"))
                left = Expr.Binary<Add>(left, Product());
            else if (Take("-") || Take("−"))
                left = Expr.Binary<Subtract>(left, Product());
            else
                return left;
        }
    }

    private Expr Product()
    {
        Expr left = Signed();
        while (true)
        {
            SkipSpace();
            bool power = _at + 1 < text.Length && text[_at] == '*' && text[_at + 1] == '*';
            if (!power && (Take("*") || Take("·") || Take("×")))
                left = Expr.Binary<Multiply>(left, Signed());
            else if (Take("/") || Take("÷"))
                left = Expr.Binary<Divide>(left, Signed());
            else if (Take("%"))
                left = Expr.Binary<Remainder>(left, Signed());
            else
                return left;
        }
    }

    private Expr Signed()
    {
        bool negative = false;
        while (true)
        {
            if (Take("-") || Take("−"))
                negative = !negative;
            else if (!Take("+"))
                break;
        }
        Expr value = Power();
        return negative ? Expr.Unary<Negate>(value) : value;
    }

    private Expr Power()
    {
        Expr operand = Atom();
        if (!Take("**") && !Take("^"))
            return operand;
        Enter();
        Expr exponent = Signed();
        _depth--;
        return Expr.Binary<Pow>(operand, exponent);
    }

    private Expr Atom()
    {
        SkipSpace();
        if (_at == text.Length)
            throw Error(_at, text.AsSpan().Trim().IsEmpty ? "Formula: expected a formula, came an empty text" : "Formula: expected a number, a name or «(», came the end of the text");
        char c = text[_at];
        if (c is '(' or '[')
        {
            int opened = _at++;
            Expr inner = Choice();
            Close(opened, c == '(' ? ')' : ']');
            return inner;
        }
        if (char.IsAsciiDigit(c) || c == '.')
            return Number();
        if (char.IsLetter(c) || c == '_')
            return Name();
        throw Error(_at, $"Formula: expected a number, a name or «(», came «{c}»");
    }

    private Expr Number()
    {
        int start = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] is '.' or '_'))
            _at++;
        if (_at < text.Length && text[_at] is 'e' or 'E' && IsExponent(_at + 1))
        {
            _at += 2;
            while (_at < text.Length && char.IsAsciiDigit(text[_at]))
                _at++;
        }
        string digits = text[start.._at].Replace("_", "", StringComparison.Ordinal);
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw Error(start, $"Formula: expected a number, came «{digits}»");
    }

    private bool IsExponent(int at) =>
        at < text.Length
        && (char.IsAsciiDigit(text[at]) || (text[at] is '+' or '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));

    private Expr Name()
    {
        int start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '.'))
            _at++;
        string name = text[start.._at];
        SkipSpace();
        if (_at < text.Length && text[_at] is '(' or '[')
            return Call(name[(name.LastIndexOf('.') + 1)..], start);
        return name switch
        {
            "pi" or "π" or "Math.PI" or "PI" => Math.PI,
            "e" or "Math.E" => Math.E,
            "tau" or "τ" or "Math.Tau" => Math.Tau,
            "inf" or "∞" => double.PositiveInfinity,
            "nan" => double.NaN,
            _ when name.Contains('.', StringComparison.Ordinal) =>
                throw Error(start, $"Formula: expected a variable or a call, came «{name}»"),
            _ => Expr.Variable(name),
        };
    }

    private Expr Call(string name, int start)
    {
        FunctionEntry? entry = FunctionTable.Shared.Find(name);
        if (entry is null)
        {
            string? nearest = FunctionTable.Shared.Nearest(name);
            throw Error(start, $"Formula: the function «{name}» is unknown" + (nearest is null ? "" : $"; did you mean «{nearest}»?"));
        }
        int opened = _at;
        char close = text[_at++] == '(' ? ')' : ']';
        var arguments = new List<Expr>();
        SkipSpace();
        if (_at < text.Length && text[_at] != close)
        {
            do
                arguments.Add(Choice());
            while (Take(","));
        }
        Close(opened, close);
        if (entry.Arguments >= 0 ? arguments.Count != entry.Arguments : arguments.Count == 0)
        {
            string expected = entry.Arguments < 0 ? "at least 1 argument" : entry.Arguments == 1 ? "1 argument" : $"{entry.Arguments} arguments";
            throw Error(start, $"Formula: {entry.Name} takes {expected}, came {arguments.Count}");
        }
        if (entry.HasIndex && arguments[0] is not ConstantExpr { Value: >= int.MinValue and <= int.MaxValue })
            throw Error(start, $"Formula: the first argument of {entry.Name} must be a whole number, came «{arguments[0]}»");
        if (entry.HasIndex && ((ConstantExpr)arguments[0]).Value % 1 != 0)
            throw Error(start, $"Formula: the first argument of {entry.Name} must be a whole number, came «{arguments[0]}»");
        return entry.Make([.. arguments]);
    }

    private void Close(int opened, char close)
    {
        SkipSpace();
        if (_at < text.Length && text[_at] == close)
        {
            _at++;
            return;
        }
        string came = _at < text.Length ? $"«{text[_at]}»" : "the end of the text";
        throw Error(_at, $"Formula: expected «{close}» to close the «{text[opened]}» of position {opened + 1}, came {came}");
    }

    private void Expect(char c, string where)
    {
        SkipSpace();
        if (!Take(c.ToString()))
            throw Error(_at, $"Formula: expected «{c}» {where}, came " + (_at < text.Length ? $"«{text[_at]}»" : "the end of the text"));
    }

    private void Enter()
    {
        if (++_depth > MostNesting)
            throw Error(_at, $"Formula: expected at most {MostNesting} levels of nesting");
    }

    private bool Take(string token)
    {
        SkipSpace();
        if (string.CompareOrdinal(text, _at, token, 0, token.Length) != 0)
            return false;
        _at += token.Length;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
    }

    private FormulaException Error(int position, string message) => new(text, position, message);
}
