namespace Leibniz.Symbolic;

/// <summary>A constant.</summary>
internal sealed class ConstantExpr(double value) : Expr
{
    public double Value { get; } = value;

    public override bool Equals(Expr? other) => other is ConstantExpr constant && constant.Value.Equals(Value);

    public override int GetHashCode() => Value.GetHashCode();

    internal override T Apply<T>(ReadOnlySpan<T> operands) => T.CreateChecked(Value);

    internal override Layout Layout() =>
        new(double.IsNegative(Value) && !double.IsNaN(Value) ? Precedence.Negation : Precedence.Atom, [Number(Value)]);

    internal override Form Form() => Leibniz.Symbolic.Form.Number(Value);
}
