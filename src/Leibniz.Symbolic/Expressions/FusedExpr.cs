using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>A fused rule applied to one or two arrays of operands.</summary>
internal sealed class FusedExpr<TRule> : Expr where TRule : struct, IFusedRule
{
    private readonly int _split;
    private Expr[]? _slopes;

    public FusedExpr(ReadOnlySpan<Expr> a, ReadOnlySpan<Expr> b) : base([.. a, .. b]) => _split = a.Length;

    internal override object? Tag => _split;

    internal override Expr WithOperands(ReadOnlySpan<Expr> operands) =>
        Fused<TRule>(operands[.._split], operands[_split..]);

    internal override T Apply<T>(ReadOnlySpan<T> operands) =>
        Primitive.Apply<TRule, T>(operands[.._split], operands[_split..]);

    internal override Expr Slope(int operand)
    {
        if (_slopes is null)
        {
            ReadOnlySpan<Expr> all = Children;
            var slopes = new Expr[all.Length];
            TRule.Gradient<Expr>(
                all[.._split], all[_split..], this, slopes.AsSpan(0, _split), slopes.AsSpan(_split));
            _slopes = slopes;
        }
        return _slopes[operand];
    }

    internal override Layout Layout() => Leibniz.Symbolic.Layout.Call(RuleName.Of<TRule>(), Operands);

    internal override Form Form() => Leibniz.Symbolic.Form.Of<TRule>(Operands, split: _split);
}
