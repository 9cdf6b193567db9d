using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>An integral left formal, ∫ body d(variable) from lower to upper.</summary>
/// <remarks>Its value is found by quadrature. The derivative is Leibniz's rule: −body(lower) in the lower bound, body(upper)
/// in the upper, and the integral of the body's derivative in a parameter.</remarks>
internal sealed class IntegralExpr : BinderExpr
{
    private IntegralExpr(string index, Expr body, string[] parameters, Expr[] operands)
        : base(index, body, parameters, operands)
    {
    }

    private protected override string Name => "integral";

    /// <summary>The integral; 0 for a body that is 0 or for equal bounds.</summary>
    public static Expr Of(string index, Expr body, Expr lower, Expr upper, IReadOnlyDictionary<string, Expr>? values = null)
    {
        if (body is ConstantExpr { Value: 0 } || ReferenceEquals(lower, upper))
            return 0.0;
        (string[] parameters, Expr[] operands) = Close(index, body, lower, upper, values);
        return InternTable.Intern(new IntegralExpr(index, body, parameters, operands));
    }

    public override Expr Make(string index, Expr body, Expr lower, Expr upper) => Of(index, body, lower, upper);

    internal override Expr WithOperands(ReadOnlySpan<Expr> operands) =>
        ReferenceEquals(operands[0], operands[1])
            ? 0.0
            : InternTable.Intern(new IntegralExpr(Index, Body, [.. Parameters], operands.ToArray()));

    internal override Expr Slope(int operand)
    {
        Dictionary<string, Expr> values = Values();
        if (operand >= 2)
            return Of(Index, Body.Differentiate(Parameters[operand - 2]), From, To, values);
        values[Index] = Operands[operand];
        Expr at = Substitution.OfVariables(Body, values);
        return operand == 0 ? Unary<Negate>(at) : at;
    }

    private protected override T Run<T>(BoundExpr body, T[] x, T lower, T upper) => Quadrature.Integrate(body, x, lower, upper);
}
