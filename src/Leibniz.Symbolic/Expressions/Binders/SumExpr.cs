namespace Leibniz.Symbolic;

/// <summary>A finite sum over an index, Σ body for index = lower … upper.</summary>
/// <remarks>The derivative in a parameter is the sum of the body's.</remarks>
internal sealed class SumExpr : IteratedExpr
{
    private SumExpr(string index, Expr body, string[] parameters, Expr[] operands)
        : base(index, body, parameters, operands)
    {
    }

    private protected override string Name => "sum";

    /// <summary>The sum; 0 for a body that is 0.</summary>
    public static Expr Of(string index, Expr body, Expr lower, Expr upper, IReadOnlyDictionary<string, Expr>? values = null)
    {
        if (body is ConstantExpr { Value: 0 })
            return 0.0;
        (string[] parameters, Expr[] operands) = Close(index, body, lower, upper, values);
        return InternTable.Intern(new SumExpr(index, body, parameters, operands));
    }

    public override Expr Make(string index, Expr body, Expr lower, Expr upper) => Of(index, body, lower, upper);

    internal override Expr WithOperands(ReadOnlySpan<Expr> operands) =>
        InternTable.Intern(new SumExpr(Index, Body, [.. Parameters], operands.ToArray()));

    internal override Expr Slope(int operand) =>
        operand < 2 ? double.NaN : Of(Index, Body.Differentiate(Parameters[operand - 2]), From, To, Values());

    private protected override T Neutral<T>() => T.Zero;

    private protected override T Combine<T>(T value, T term) => value + term;
}
