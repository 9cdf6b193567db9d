using System.Globalization;

namespace Leibniz.Symbolic;

/// <content>Sums, products and integrals, <c>sum(k = 1..n, x^k)</c>, and unknown functions, <c>f'(x)</c>.</content>
internal sealed partial class Parser
{
    // Null where the text is an ordinary call: sum(a, b) adds its arguments.
    private Expr? TryBinder(string name)
    {
        Func<string, Expr, Expr, Expr, Expr>? make = name.ToLowerInvariant() switch
        {
            "sum" => (index, lower, upper, body) => SumExpr.Of(index, body, lower, upper),
            "product" => (index, lower, upper, body) => ProductExpr.Of(index, body, lower, upper),
            "integral" => (index, lower, upper, body) => IntegralExpr.Of(index, body, lower, upper),
            _ => null,
        };
        if (make is null)
            return null;
        int opened = _in.At;
        char close = text[_in.At++] == '(' ? ')' : ']';
        SkipSpace();
        int start = _in.At;
        string index = _in.At < text.Length && (char.IsLetter(text[_in.At]) || text[_in.At] == '_') ? Identifier() : "";
        SkipSpace();
        bool bound = index.Length > 0 && _in.At < text.Length && text[_in.At] == '=' && !(_in.At + 1 < text.Length && text[_in.At + 1] == '=');
        if (!bound)
        {
            _in.At = opened;
            return null;
        }
        _in.At++;
        if (index.Contains('.', StringComparison.Ordinal) || Constant(index) is not null)
            throw Error(start, $"Formula: expected a variable to run over, came «{index}»");
        Expr lower = Choice();
        if (!Take(".."))
            throw Error(_in.At, $"Formula: expected «..» between the bounds of {index}, came {Came()}");
        Expr upper = Choice();
        Expect(',', $"before what {name} runs over");
        Expr body = Choice();
        Close(opened, close);
        return make(index, lower, upper, body);
    }

    // f(x), f'(x), f'[1, 0](x, y).
    private Expr Unknown(string name, int start, int primes)
    {
        int[]? orders = primes == 1 && text[_in.At] == '[' ? OrderList() : null;
        SkipSpace();
        if (_in.At == text.Length || text[_in.At] is not ('(' or '['))
            throw Error(_in.At, $"Formula: expected «(» after the orders of {name}, came {Came()}");
        List<Expr> arguments = Arguments();
        if (arguments.Count == 0)
            throw Error(start, $"Formula: {name} needs at least one argument, came none");
        if (orders is null && primes > 0 && arguments.Count > 1)
            throw Error(start, $"Formula: primes stand after functions of one argument; for several write {name}'[1, 0](…)");
        orders ??= primes > 0 ? [primes] : new int[arguments.Count];
        return orders.Length == arguments.Count
            ? FunctionExpr.Of(name, orders, [.. arguments])
            : throw Error(start, $"Formula: {name} has {orders.Length} orders of differentiation, but {arguments.Count} arguments");
    }

    // The whole numbers between square brackets; null, and nothing read, where something else stands there.
    private int[]? OrderList()
    {
        int end = text.IndexOf(']', _in.At);
        if (end < 0)
            return null;
        string[] parts = text[(_in.At + 1)..end].Split(',', StringSplitOptions.TrimEntries);
        var orders = new int[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out orders[i]))
                return null;
        }
        _in.At = end + 1;
        return orders;
    }
}
