using System.Globalization;

namespace Leibniz.Symbolic;

/// <summary>An unknown function of its arguments, or one of its formal partial derivatives.</summary>
internal sealed class FunctionExpr : Expr
{
    private readonly int[] _orders;

    private FunctionExpr(string name, int[] orders, Expr[] arguments)
        : base(arguments)
    {
        Name = name;
        _orders = orders;
    }

    public string Name { get; }

    /// <summary>How often it is differentiated in each argument.</summary>
    public IReadOnlyList<int> Orders => _orders;

    internal override object? Tag => (Name, string.Join(',', _orders));

    public static Expr Of(string name, ReadOnlySpan<int> orders, ReadOnlySpan<Expr> arguments) =>
        InternTable.Intern(new FunctionExpr(name, orders.ToArray(), arguments.ToArray()));

    internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => Of(Name, _orders, operands);

    internal override T Apply<T>(ReadOnlySpan<T> operands)
    {
        if (typeof(T) != typeof(Expr))
        {
            throw new InvalidOperationException(
                $"{Name}: an unknown function has no value. Give it a meaning first, by Define(\"{Name}\", …).");
        }
        var arguments = new Expr[operands.Length];
        for (int i = 0; i < arguments.Length; i++)
            arguments[i] = (Expr)(object)operands[i];
        return (T)(object)Of(Name, _orders, arguments);
    }

    internal override Expr Slope(int operand)
    {
        int[] orders = [.. _orders];
        orders[operand]++;
        return Of(Name, orders, Children);
    }

    // f(x), f'(x), f''(x); f'[1, 0](x, y).
    internal override Layout Layout() => Leibniz.Symbolic.Layout.Call(Name + Mark(), Operands);

    internal override Form Form() => new(FormKind.Unknown, Operands) { Name = Name, Orders = _orders };

    private string Mark()
    {
        if (_orders.All(o => o == 0))
            return "";
        return _orders is [<= 3 and var order]
            ? new string('\'', order)
            : $"'[{string.Join(", ", _orders.Select(o => o.ToString(CultureInfo.InvariantCulture)))}]";
    }
}
