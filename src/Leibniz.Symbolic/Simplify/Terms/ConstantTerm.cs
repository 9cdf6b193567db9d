namespace Leibniz.Symbolic.Simplify;

/// <summary>A constant that is no fraction: π, e, or a double that stands for none, such as 0.33333333333333331.</summary>
internal sealed class ConstantTerm(double value)
    : Term(TermKind.Constant, Mix(29, BitConverter.DoubleToUInt64Bits(value)))
{
    public double Value { get; } = value;

    public bool IsPi => Value == Math.PI;

    public bool IsE => Value == Math.E;

    public override bool HasSameStructure(Term other) =>
        other is ConstantTerm constant && BitConverter.DoubleToInt64Bits(constant.Value) == BitConverter.DoubleToInt64Bits(Value);
}
