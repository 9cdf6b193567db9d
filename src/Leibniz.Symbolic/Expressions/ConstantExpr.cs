namespace Leibniz.Symbolic;

/// <summary>A constant that is a double. Two are the same where their bits are.</summary>
internal sealed class ConstantExpr : Expr
{
    // The constants that every derivative makes, without a look into the table.
    private static readonly Expr[] s_small = [.. Enumerable.Range(-2, 5).Select(i => InternTable.Intern(new ConstantExpr(i)))];

    private ConstantExpr(double value) => Value = value;

    public double Value { get; }

    internal override object? Tag => BitConverter.DoubleToInt64Bits(Value);

    public static Expr Of(double value)
    {
        int whole = (int)value;
        return whole is >= -2 and <= 2 && BitConverter.DoubleToInt64Bits(value) == BitConverter.DoubleToInt64Bits(whole)
            ? s_small[whole + 2]
            : NamedConstantExpr.Of(value) ?? InternTable.Intern(new ConstantExpr(value));
    }

    internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => this;

    internal override T Apply<T>(ReadOnlySpan<T> operands) => T.CreateChecked(Value);

    internal override Layout Layout() =>
        new(double.IsNegative(Value) && !double.IsNaN(Value) ? Precedence.Negation : Precedence.Atom, [Number(Value)]);

    internal override Form Form() => Leibniz.Symbolic.Form.Number(Value);
}
