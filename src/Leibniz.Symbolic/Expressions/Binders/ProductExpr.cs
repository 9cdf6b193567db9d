using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>A finite product over an index, Π body for index = lower … upper.</summary>
/// <remarks>The derivative in a parameter p is Σₖ ∂bₖ/∂p · Π_{j&lt;k} bⱼ · Π_{j&gt;k} bⱼ, exact where factors are 0.</remarks>
internal sealed class ProductExpr : IteratedExpr
{
    private ProductExpr(string index, Expr body, string[] parameters, Expr[] operands)
        : base(index, body, parameters, operands)
    {
    }

    private protected override string Name => "product";

    /// <summary>The product; 1 for a body that is 1.</summary>
    public static Expr Of(string index, Expr body, Expr lower, Expr upper, IReadOnlyDictionary<string, Expr>? values = null)
    {
        if (body is ConstantExpr { Value: 1 })
            return 1.0;
        (string[] parameters, Expr[] operands) = Close(index, body, lower, upper, values);
        return InternTable.Intern(new ProductExpr(index, body, parameters, operands));
    }

    public override Expr Make(string index, Expr body, Expr lower, Expr upper) => Of(index, body, lower, upper);

    internal override Expr WithOperands(ReadOnlySpan<Expr> operands) =>
        InternTable.Intern(new ProductExpr(Index, Body, [.. Parameters], operands.ToArray()));

    internal override Expr Slope(int operand)
    {
        if (operand < 2)
            return double.NaN;
        Expr index = Variable(Index);
        string lower = Fresh("from"), upper = Fresh("to");
        Expr slope = Body.Differentiate(Parameters[operand - 2]);
        Expr before = Of(Index, Body, Variable(lower), Binary<Subtract>(index, 1.0));
        Expr after = Of(Index, Body, Binary<Add>(index, 1.0), Variable(upper));
        Dictionary<string, Expr> values = Values();
        values[lower] = From;
        values[upper] = To;
        return SumExpr.Of(
            Index, Binary<StrongProduct>(slope, Binary<Multiply>(before, after)), From, To, values);
    }

    private protected override T Neutral<T>() => T.One;

    private protected override T Combine<T>(T value, T term) => value * term;
}
