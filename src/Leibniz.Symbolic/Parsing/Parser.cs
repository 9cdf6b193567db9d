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

    private readonly Cursor _in = new(text, MostNesting);

    public Expr ParseAll()
    {
        Expr result = Choice();
        SkipSpace();
        return _in.At == text.Length ? result : throw Error(_in.At, $"Formula: expected an operator or the end, came «{text[_in.At]}»");
    }

    private Expr Choice()
    {
        _in.Enter();
        Expr left = Sum();
        Condition? condition = Comparison(left) is { } first ? Alternatives(first) : null;
        if (condition is not null)
        {
            Expect('?', "after a comparison");
            Expr then = Choice();
            Expect(':', "between the two branches");
            left = condition.Choose(then, Choice());
        }
        _in.Leave();
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
            bool power = _in.At + 1 < text.Length && text[_in.At] == '*' && text[_in.At + 1] == '*';
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
        bool negative = Cursor.TakeSigns(Take);
        Expr value = Power();
        return negative ? Expr.Unary<Negate>(value) : value;
    }

    private Expr Power()
    {
        Expr operand = Atom();
        if (!Take("**") && !Take("^"))
            return operand;
        _in.Enter();
        Expr exponent = Signed();
        _in.Leave();
        return Expr.Binary<Pow>(operand, exponent);
    }

    private Expr Atom()
    {
        SkipSpace();
        if (_in.At == text.Length)
            throw Error(_in.At, text.AsSpan().Trim().IsEmpty ? "Formula: expected a formula, came an empty text" : "Formula: expected a number, a name or «(», came the end of the text");
        char c = text[_in.At];
        if (c is '(' or '[')
        {
            int opened = _in.At++;
            Expr inner = Choice();
            Close(opened, c == '(' ? ')' : ']');
            return inner;
        }
        if (char.IsAsciiDigit(c) || c == '.')
            return Number();
        if (char.IsLetter(c) || c == '_')
            return Name();
        throw Error(_in.At, $"Formula: expected a number, a name or «(», came «{c}»");
    }

    private Expr Number()
    {
        int start = _in.At;
        while (_in.At < text.Length && (char.IsAsciiDigit(text[_in.At]) || text[_in.At] == '_' || (text[_in.At] == '.' && !IsRange(_in.At))))
            _in.At++;
        bool whole = !text.AsSpan(start, _in.At - start).Contains('.');
        if (_in.At < text.Length && text[_in.At] is 'e' or 'E' && IsExponent(_in.At + 1))
        {
            whole = false;
            _in.At += 2;
            while (_in.At < text.Length && char.IsAsciiDigit(text[_in.At]))
                _in.At++;
        }
        string digits = text[start.._in.At].Replace("_", "", StringComparison.Ordinal);
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
        if (_in.At < text.Length && text[_in.At] == close)
        {
            _in.At++;
            return;
        }
        string came = _in.At < text.Length ? $"«{text[_in.At]}»" : "the end of the text";
        throw Error(_in.At, $"Formula: expected «{close}» to close the «{text[opened]}» of position {opened + 1}, came {came}");
    }

    private void Expect(char c, string where)
    {
        SkipSpace();
        if (!Take(c.ToString()))
            throw Error(_in.At, $"Formula: expected «{c}» {where}, came " + (_in.At < text.Length ? $"«{text[_in.At]}»" : "the end of the text"));
    }

    private bool Take(string token)
    {
        SkipSpace();
        return _in.Take(token);
    }

    private void SkipSpace() => _in.SkipSpace();

    private FormulaException Error(int position, string message) => new(text, position, message);
}
