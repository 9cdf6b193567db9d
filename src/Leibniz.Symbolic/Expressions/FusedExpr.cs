using Leibniz.Rules;

namespace Leibniz.Symbolic;

/// <summary>A fused rule applied to one or two arrays of operands.</summary>
internal sealed class FusedExpr<TRule> : Expr where TRule : struct, IFusedRule
{
    private readonly int _split;
    private Expr[]? _slopes;

    public FusedExpr(ReadOnlySpan<Expr> a, ReadOnlySpan<Expr> b)
    {
        _split = a.Length;
        Operands = [.. a, .. b];
    }

    public override IReadOnlyList<Expr> Operands { get; }

    internal override T Apply<T>(ReadOnlySpan<T> operands) =>
        Primitive.Apply<TRule, T>(operands[.._split], operands[_split..]);

    internal override Expr Slope(int operand)
    {
        if (_slopes is null)
        {
            Expr[] all = [.. Operands];
            var slopes = new Expr[all.Length];
            TRule.Gradient<Expr>(
                all.AsSpan(0, _split), all.AsSpan(_split), this, slopes.AsSpan(0, _split), slopes.AsSpan(_split));
            _slopes = slopes;
        }
        return _slopes[operand];
    }

    internal override Layout Layout() => Symbolic.Layout.Call(RuleName.Of<TRule>(), Operands);

    internal override Form Form() => Leibniz.Symbolic.Form.Of<TRule>(Operands, split: _split);
}
