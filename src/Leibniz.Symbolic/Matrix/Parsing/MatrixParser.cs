using System.Globalization;

namespace Leibniz.Symbolic.Matrix;

/// <summary>A parser by recursive descent, one method a level of precedence.</summary>
internal sealed class MatrixParser(string text)
{
    // Parentheses and signs nest at most this deep, well within any stack.
    private const int MostNesting = 200;

    private static readonly string[] s_products = [".*", "./", "*", "/", "\\", "∘", "⊙", "⊗", "·", "×"];

    private int _at;
    private int _depth;

    public MatrixSyntax ParseAll()
    {
        MatrixSyntax result = Sum();
        SkipSpace();
        return _at == text.Length ? result : throw Error(_at, $"Matrix formula: expected an operator or the end, came «{text[_at]}»");
    }

    private MatrixSyntax Sum()
    {
        Enter();
        MatrixSyntax left = Product();
        while (true)
        {
            SkipSpace();
            int position = _at;
            if (Take("+"))
                left = Binary("+", position, left, Product());
            else if (Take("-") || Take("−"))
                left = Binary("-", position, left, Product());
            else
                break;
        }
        _depth--;
        return left;
    }

    private MatrixSyntax Product()
    {
        MatrixSyntax left = Signed();
        while (true)
        {
            SkipSpace();
            int position = _at;
            if (Starts("**") || s_products.FirstOrDefault(Take) is not { } sign)
                return left;
            string name = sign switch { "∘" or "⊙" => ".*", "·" or "×" => "*", _ => sign };
            left = Binary(name, position, left, Signed());
        }
    }

    private MatrixSyntax Signed()
    {
        SkipSpace();
        int start = _at;
        bool negative = Cursor.TakeSigns(Take);
        MatrixSyntax value = Power();
        return negative ? new(MatrixSyntaxKind.Negative, "-", start, start, _at, [value]) : value;
    }

    private MatrixSyntax Power()
    {
        MatrixSyntax operand = Postfix();
        SkipSpace();
        int position = _at;
        string? sign = Take(".^") ? ".^" : Take("**") || Take("^") ? "^" : null;
        if (sign is null)
            return operand;
        Enter();
        MatrixSyntax exponent = Signed();
        _depth--;
        return Binary(sign, position, operand, exponent);
    }

    private MatrixSyntax Postfix()
    {
        MatrixSyntax operand = Atom();
        while (true)
        {
            SkipSpace();
            int position = _at;
            if (!Take(".'") && !Take("'") && !Take("ᵀ") && !Take("′"))
                return operand;
            operand = new(MatrixSyntaxKind.Transpose, "'", position, operand.Start, _at, [operand]);
        }
    }

    private MatrixSyntax Atom()
    {
        SkipSpace();
        if (_at == text.Length)
        {
            throw Error(_at, text.AsSpan().Trim().IsEmpty
                ? "Matrix formula: expected a formula, came an empty text"
                : "Matrix formula: expected a number, a name or «(», came the end of the text");
        }
        char c = text[_at];
        if (c == '(')
        {
            int opened = _at++;
            MatrixSyntax inner = Sum();
            Close(opened);
            return inner with { Start = opened, End = _at };
        }
        if (char.IsAsciiDigit(c) || (c == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1])))
            return Number();
        if (char.IsLetter(c) && c != 'ᵀ')
            return Name();
        throw Error(_at, $"Matrix formula: expected a number, a name or «(», came «{c}»");
    }

    private MatrixSyntax Number()
    {
        int start = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || IsPoint(_at)))
            _at++;
        int exponent = _at + 1;
        if (exponent < text.Length && text[exponent] is '+' or '-')
            exponent++;
        if (_at < text.Length && text[_at] is 'e' or 'E' && exponent < text.Length && char.IsAsciiDigit(text[exponent]))
        {
            _at = exponent;
            while (_at < text.Length && char.IsAsciiDigit(text[_at]))
                _at++;
        }
        string digits = text[start.._at];
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
            throw Error(start, $"Matrix formula: expected a number, came «{digits}»");
        return new(MatrixSyntaxKind.Number, digits, start, start, _at, []) { Number = value };
    }

    // In 2.*A the point belongs to the operator.
    private bool IsPoint(int at) => text[at] == '.' && !(at + 1 < text.Length && text[at + 1] is '*' or '/' or '^' or '\'');

    private MatrixSyntax Name()
    {
        int start = _at;
        while (_at < text.Length && text[_at] != 'ᵀ' && (char.IsLetterOrDigit(text[_at]) || text[_at] == '_'))
            _at++;
        string name = text[start.._at];
        int afterName = _at;
        SkipSpace();
        if (_at == text.Length || text[_at] != '(')
        {
            _at = afterName;
            return new(MatrixSyntaxKind.Name, name, start, start, _at, []);
        }
        int opened = _at++;
        var arguments = new List<MatrixSyntax>();
        SkipSpace();
        if (_at < text.Length && text[_at] != ')')
        {
            do
                arguments.Add(Sum());
            while (Take(","));
        }
        Close(opened);
        return new(MatrixSyntaxKind.Call, name, start, start, _at, arguments);
    }

    private static MatrixSyntax Binary(string name, int position, MatrixSyntax left, MatrixSyntax right) =>
        new(MatrixSyntaxKind.Binary, name, position, left.Start, right.End, [left, right]);

    private void Close(int opened)
    {
        SkipSpace();
        if (_at < text.Length && text[_at] == ')')
        {
            _at++;
            return;
        }
        string came = _at < text.Length ? $"«{text[_at]}»" : "the end of the text";
        throw Error(_at, $"Matrix formula: expected «)» to close the «(» of position {opened + 1}, came {came}");
    }

    private void Enter()
    {
        if (++_depth > MostNesting)
            throw Error(_at, $"Matrix formula: expected at most {MostNesting} levels of nesting");
    }

    private bool Starts(string token) => string.CompareOrdinal(text, _at, token, 0, token.Length) == 0;

    private bool Take(string token)
    {
        SkipSpace();
        if (!Starts(token))
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
