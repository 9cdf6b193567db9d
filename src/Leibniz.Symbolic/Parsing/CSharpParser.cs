using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>Reads C# expressions on <c>double</c> by recursive descent: operators here, atoms and calls in the other part.</summary>
internal sealed partial class CSharpParser(string text)
{
    private readonly Cursor _in = new(text);

    public Expr ParseAll()
    {
        _in.SkipSpace();
        if (_in.AtEnd)
            throw _in.Error(0, "expected a formula, came an empty text");
        Expr result = Choice().Value;
        _in.SkipSpace();
        return _in.AtEnd ? result : throw _in.Expected("an operator or the end");
    }

    // A whole number without a point is an int: its quotient is not the formula's.
    private readonly record struct Typed(Expr Value, bool IsWhole = false);

    private Typed Choice()
    {
        _in.Enter();
        Typed left = Sum();
        _in.SkipSpace();
        bool swap = _in.Current == '>';
        Relation? relation = Take("<=") || Take(">=") ? Relation.LessOrEqual : Take("<") || Take(">") ? Relation.Less : Take("==") ? Relation.Equal : null;
        if (relation is not null)
        {
            Expr right = Sum().Value;
            Expect("?", "after a comparison");
            Expr then = Choice().Value;
            Expect(":", "between the two branches");
            Expr otherwise = Choice().Value;
            left = new(swap
                ? Expr.Select(relation.Value, right, left.Value, then, otherwise)
                : Expr.Select(relation.Value, left.Value, right, then, otherwise));
        }
        _in.Leave();
        return left;
    }

    private Typed Sum()
    {
        Typed left = Product();
        while (true)
        {
            if (Take("+"))
                left = Combine<Add>(left, Product());
            else if (Take("-"))
                left = Combine<Subtract>(left, Product());
            else
                return left;
        }
    }

    private Typed Product()
    {
        Typed left = Signed();
        while (true)
        {
            _in.SkipSpace();
            int at = _in.At;
            if (Take("*"))
                left = Combine<Multiply>(left, Signed());
            else if (Take("/"))
            {
                Typed right = Signed();
                if (left.IsWhole && right.IsWhole)
                    throw _in.Error(at, "expected a division of doubles, came one of whole numbers, which C# truncates; write one of them with a point, 1.0");
                left = Combine<Divide>(left, right);
            }
            else if (Take("%"))
                left = Combine<Remainder>(left, Signed());
            else if (Take("^"))
                throw _in.Error(at, "expected a product or a sum, came «^», which is no power in C#; write Math.Pow");
            else
                return left;
        }
    }

    private static Typed Combine<TRule>(Typed a, Typed b) where TRule : struct, IBinaryRule =>
        new(Expr.Binary<TRule>(a.Value, b.Value), a.IsWhole && b.IsWhole);

    private Typed Signed()
    {
        _in.Enter();
        bool isNegative = false;
        bool isCast = false;
        while (true)
        {
            if (Take("-"))
                isNegative = !isNegative;
            else if (!Take("+") && !TakeCast(ref isCast))
                break;
        }
        Typed value = Atom();
        _in.Leave();
        return new(isNegative ? Expr.Unary<Negate>(value.Value) : value.Value, value.IsWhole && !isCast);
    }

    private bool TakeCast(ref bool isCast)
    {
        int start = _in.At;
        if (Take("(") && Take("double") && Take(")"))
            return isCast = true;
        _in.At = start;
        return false;
    }

    private bool Take(string token)
    {
        _in.SkipSpace();
        return _in.Take(token);
    }

    private void Expect(string token, string where)
    {
        if (!Take(token))
            throw _in.Expected($"«{token}» {where}");
    }
}
