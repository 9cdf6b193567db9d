using System.Globalization;
using System.Numerics;
using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>A parser by recursive descent, one method a level of precedence.</summary>
internal sealed partial class Parser(string text, IReadOnlyCollection<string> unknownFunctions)
{
    // Parentheses and signs nest at most this deep, well within any stack.
    private const int MostNesting = 500;

    // A longer whole number is read as a double.
    private const int MostDigits = 1000;

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
        Condition? condition = Comparison(left) is { } first ? Alternatives(first) : null;
        if (condition is not null)
        {
            Expect('?', "after a comparison");
            Expr then = Choice();
            Expect(':', "between the two branches");
            left = condition.Choose(then, Choice());
        }
        _depth--;
        return left;
    }

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
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] == '_' || (text[_at] == '.' && !IsRange(_at))))
            _at++;
        bool whole = !text.AsSpan(start, _at - start).Contains('.');
        if (_at < text.Length && text[_at] is 'e' or 'E' && IsExponent(_at + 1))
        {
            whole = false;
            _at += 2;
            while (_at < text.Length && char.IsAsciiDigit(text[_at]))
                _at++;
        }
        string digits = text[start.._at].Replace("_", "", StringComparison.Ordinal);
        if (whole && digits.Length is > 15 and <= MostDigits)
            return RationalExpr.Of(BigInteger.Parse(digits, CultureInfo.InvariantCulture));
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw Error(start, $"Formula: expected a number, came «{digits}»");
    }

    // The two dots of a range, 1..n.
    private bool IsRange(int at) => at + 1 < text.Length && text[at] == '.' && text[at + 1] == '.';

    private bool IsExponent(int at) =>
        at < text.Length
        && (char.IsAsciiDigit(text[at]) || (text[at] is '+' or '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));

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
