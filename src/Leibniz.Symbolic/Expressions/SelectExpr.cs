using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>A choice between two operands by comparing two others.</summary>
internal sealed class SelectExpr(Relation relation, Expr a, Expr b, Expr then, Expr otherwise)
    : Expr(a, b, then, otherwise)
{
    /// <summary>How the first two operands are compared.</summary>
    public Relation Relation => relation;

    internal override object? Tag => relation;

    internal override Expr WithOperands(ReadOnlySpan<Expr> operands) =>
        Select(relation, operands[0], operands[1], operands[2], operands[3]);

    public static bool Holds(Relation relation, double a, double b) => relation switch
    {
        Relation.Less => a < b,
        Relation.LessOrEqual => a <= b,
        _ => a == b,
    };

    internal override T Apply<T>(ReadOnlySpan<T> operands) => relation switch
    {
        Relation.Less => Rules.Select.Less(operands[0], operands[1], operands[2], operands[3]),
        Relation.LessOrEqual => Rules.Select.LessOrEqual(operands[0], operands[1], operands[2], operands[3]),
        _ => Rules.Select.Equal(operands[0], operands[1], operands[2], operands[3]),
    };

    internal override Expr Slope(int operand) => operand switch
    {
        2 => Select(relation, Operands[0], Operands[1], 1.0, 0.0),
        3 => Select(relation, Operands[0], Operands[1], 0.0, 1.0),
        _ => 0.0,
    };

    internal override Layout Layout()
    {
        string sign = relation switch { Relation.Less => " < ", Relation.LessOrEqual => " <= ", _ => " == " };
        return new(
            Precedence.Choice,
            [(Operands[0], Precedence.Sum), sign, (Operands[1], Precedence.Sum), " ? ", (Operands[2], Precedence.Sum), " : ", (Operands[3], Precedence.Choice)]);
    }

    internal override Form Form() => new(FormKind.Choice, Operands) { Relation = relation };
}
