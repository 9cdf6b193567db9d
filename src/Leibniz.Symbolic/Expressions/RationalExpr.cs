namespace Leibniz.Symbolic;

/// <summary>An exact number that no double is: a fraction such as 1/3, or a whole number of more than 53 bits.</summary>
/// <remarks>A number that a double holds exactly is a <see cref="ConstantExpr"/>, so that equal numbers are one node.</remarks>
internal sealed class RationalExpr : Expr
{
    private readonly double _nearest;

    private RationalExpr(Rational value, double nearest)
    {
        Value = value;
        _nearest = nearest;
    }

    public Rational Value { get; }

    internal override object? Tag => Value;

    /// <summary>The number as a node.</summary>
    public static Expr Of(Rational value)
    {
        double nearest = (double)value;
        return double.IsFinite(nearest) && Rational.Exact(nearest) == value
            ? ConstantExpr.Of(nearest)
            : InternTable.Intern(new RationalExpr(value, nearest));
    }

    /// <summary>The exact number that a node is.</summary>
    /// <returns>False for other nodes, for constants that are no short decimals, and for −0.</returns>
    public static bool TryRead(Expr node, out Rational value)
    {
        value = default;
        if (node is RationalExpr rational)
        {
            value = rational.Value;
            return true;
        }
        return node is ConstantExpr constant
            && !(constant.Value == 0 && double.IsNegative(constant.Value))
            && Rational.TryFromLiteral(constant.Value, out value);
    }

    internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => this;

    internal override T Apply<T>(ReadOnlySpan<T> operands) =>
        typeof(T) == typeof(Expr) ? (T)(object)this : T.CreateChecked(_nearest);

    internal override Form Form() => Leibniz.Symbolic.Form.Exact(Value.Numerator, Value.Denominator, _nearest);

    internal override Layout Layout() => new(
        !Value.IsInteger ? Precedence.Product : Value.Sign < 0 ? Precedence.Negation : Precedence.Atom, [Value.ToString()]);
}
