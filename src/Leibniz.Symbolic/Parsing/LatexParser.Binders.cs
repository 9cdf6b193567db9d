using System.Globalization;

namespace Leibniz.Symbolic;

/// <summary>Sums, products and integrals, and unknown functions with their formal derivatives.</summary>
internal sealed partial class LatexParser
{
    // How many integrals wait for their differential.
    private int _integrals;

    /// <summary>∑, ∏ or ∫ with its bounds; null where none stands.</summary>
    private Expr? Binder(int start)
    {
        if (TakeCommand(@"\int"))
            return Integral(start);
        bool isSum = TakeCommand(@"\sum");
        if (!isSum && !TakeCommand(@"\prod"))
            return null;
        SkipSpace();
        int opened = _in.At + 1;
        if (!_in.Take("_{"))
            throw _in.Expected(@"the index with its lower bound, as in \sum_{k = 1}");
        string index = Index();
        if (!TakeSign("="))
            throw _in.Expected("«=» after the index");
        Expr lower = Sum();
        Close(opened, "}");
        Expr upper = UpperBound();
        // A sum or product within reads its own to the end of the product.
        _in.Enter();
        Expr body = Term();
        _in.Leave();
        return isSum ? SumExpr.Of(index, body, lower, upper) : ProductExpr.Of(index, body, lower, upper);
    }

    private Expr Integral(int start)
    {
        SkipSpace();
        if (!_in.Take("_"))
            throw _in.Expected(@"both bounds, as in \int_{0}^{1}");
        Expr lower = Group(), upper = UpperBound();
        _integrals++;
        Expr body = Sum();
        SkipSpace();
        if (!IsDifferential())
            throw _in.Error(_in.At, $@"expected a differential such as \mathrm{{d}}t for the integral of position {start + 1}, came {_in.Came}");
        _integrals--;
        if (!TakeCommand(@"\mathrm"))
            _in.At++;
        else
            _ = Braced();
        return IntegralExpr.Of(Index(), body, lower, upper);
    }

    private Expr UpperBound()
    {
        SkipSpace();
        return _in.Take("^") ? Group() : throw _in.Expected("the upper bound, as in ^{n}");
    }

    private string Index()
    {
        SkipSpace();
        int start = _in.At;
        _in.Enter();
        Expr index = _in.AtEnd ? throw _in.Expected("a variable") : Atom();
        _in.Leave();
        return index is VariableExpr variable ? variable.Name : throw _in.Error(start, $"expected a variable to run over, came «{index}»");
    }

    // \mathrm{d}t, or dt written together, where an integral waits for it.
    private bool IsDifferential()
    {
        if (_integrals == 0)
            return false;
        if (_in.Has(@"\mathrm{d}"))
            return true;
        int next = _in.At + 1;
        return _in.Current == 'd' && next < text.Length && (char.IsLetter(text[next]) || text[next] == '\\');
    }

    // f(x), f'(x), f^{(4)}(x) and f^{(1, 0)}(x, y) for the names that are unknown functions; else a variable.
    private Expr NameOrUnknown(int start, string name)
    {
        string plain = name.TrimEnd('\'');
        if (!unknownFunctions.Contains(plain))
            return Expr.Variable(name);
        int[]? orders = plain.Length < name.Length ? [name.Length - plain.Length] : null;
        SkipSpace();
        if (orders is null && _in.Take("^{("))
        {
            string[] parts = _in.TakeWhile(c => char.IsAsciiDigit(c) || c is ',' or ' ').Split(',', StringSplitOptions.TrimEntries);
            if (!Array.TrueForAll(parts, p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out _)) || !_in.Take(")}"))
                throw _in.Expected($"the orders of differentiation of {plain}, as in ^{{(1, 0)}}");
            orders = Array.ConvertAll(parts, p => int.Parse(p, CultureInfo.InvariantCulture));
        }
        SkipSpace();
        if (_in.Current is not ('(' or '[') && !HasCommand(@"\left"))
            throw _in.Expected($"«(» after the unknown function {plain}");
        List<Expr> arguments = Arguments();
        orders ??= new int[arguments.Count];
        return orders.Length == arguments.Count
            ? FunctionExpr.Of(plain, orders, [.. arguments])
            : throw _in.Error(start, $"{plain} has {orders.Length} orders of differentiation, but {arguments.Count} arguments");
    }
}
