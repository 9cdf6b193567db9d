using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Reads formulas in LaTeX by recursive descent: sums, products and powers here, atoms, functions, and what binds
/// a variable in the other parts.</summary>
internal sealed partial class LatexParser(string text, IReadOnlyCollection<string> unknownFunctions)
{
    private static readonly string[] s_spaces = [@"\,", @"\;", @"\:", @"\!", @"\ ", @"\quad", @"\qquad", "~", @"\displaystyle", @"\limits"];

    private readonly Cursor _in = new(text);

    public Expr ParseAll()
    {
        SkipSpace();
        if (_in.AtEnd)
            throw _in.Error(0, "expected a formula, came an empty text");
        Expr result = Sum();
        SkipSpace();
        return _in.AtEnd ? result : throw _in.Expected("an operator or the end");
    }

    private Expr Sum()
    {
        _in.Enter();
        Expr left = Term();
        while (true)
        {
            if (TakeSign("+"))
                left = Expr.Binary<Add>(left, Term());
            else if (TakeSign("-") || TakeSign("−"))
                left = Expr.Binary<Subtract>(left, Term());
            else
                break;
        }
        _in.Leave();
        return left;
    }

    private Expr Term()
    {
        Expr left = Signed();
        while (true)
        {
            SkipSpace();
            if (TakeCommand(@"\cdot") || TakeCommand(@"\times") || TakeSign("*") || TakeSign("·"))
                left = Expr.Binary<Multiply>(left, Signed());
            else if (TakeCommand(@"\div") || TakeSign("/"))
                left = Expr.Binary<Divide>(left, Signed());
            else if (TakeCommand(@"\bmod"))
                left = Expr.Binary<Remainder>(left, Signed());
            else if (BeginsFactor())
                left = Expr.Binary<Multiply>(left, Power());
            else
                return left;
        }
    }

    private Expr Signed()
    {
        bool isNegative = Cursor.TakeSigns(TakeSign);
        // −x y is −(x y) on paper; the value is the same.
        return isNegative ? Expr.Unary<Negate>(Power()) : Power();
    }

    private Expr Power()
    {
        SkipSpace();
        bool isE = IsE();
        Expr root = Atom();
        SkipSpace();
        if (!_in.Take("^"))
            return root;
        Expr exponent = Group();
        SkipSpace();
        if (_in.Current == '^')
            throw _in.Error(_in.At, "expected braces around a power of a power, came a second «^»");
        return isE ? Expr.Unary<Exp>(exponent) : Expr.Binary<Pow>(root, exponent);
    }

    // Whether the next atom is Euler's number.
    private bool IsE()
    {
        if (_in.Has(@"\mathrm{e}"))
            return true;
        if (_in.Current != 'e')
            return false;
        int next = _in.At + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        return next < text.Length && text[next] == '^';
    }

    /// <summary>What stands in braces, or the next token alone.</summary>
    private Expr Group()
    {
        SkipSpace();
        int opened = _in.At;
        if (_in.Take("{"))
        {
            Expr inner = Sum();
            Close(opened, "}");
            return inner;
        }
        if (char.IsAsciiDigit(_in.Current))
        {
            _in.At++;
            return _in.Parse(text[opened.._in.At], opened);
        }
        if (_in.AtEnd || _in.Current is '}' or ')' or '^' or '_' or '&')
            throw _in.Expected("a group in braces, a digit or a letter");
        _in.Enter();
        Expr atom = Atom();
        _in.Leave();
        return atom;
    }

    private void Close(int opened, string close)
    {
        SkipSpace();
        if (!_in.Take(close))
            throw _in.Error(_in.At, $"expected «{close}» to close what position {opened + 1} opens, came {_in.Came}");
    }

    private bool TakeSign(string sign)
    {
        SkipSpace();
        return _in.Take(sign);
    }

    // \le is not the beginning of \left.
    private bool HasCommand(string command) =>
        _in.Has(command) && (_in.At + command.Length >= text.Length || !char.IsAsciiLetter(text[_in.At + command.Length]));

    private bool TakeCommand(string command)
    {
        SkipSpace();
        if (!HasCommand(command))
            return false;
        _in.At += command.Length;
        return true;
    }

    private void SkipSpace()
    {
        bool again = true;
        while (again)
        {
            _in.SkipSpace();
            again = false;
            foreach (string space in s_spaces)
            {
                bool isWord = char.IsAsciiLetter(space[^1]);
                if (isWord ? HasCommand(space) : _in.Has(space))
                {
                    _in.At += space.Length;
                    again = true;
                    break;
                }
            }
        }
    }
}
