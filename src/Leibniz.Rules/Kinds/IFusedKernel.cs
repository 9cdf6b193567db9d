namespace Leibniz.Rules;

/// <summary>A fused rule whose value is computed in double.</summary>
/// <remarks><see cref="IFusedRule.Value"/> of such a rule is <c>Primitive.Evaluate&lt;TRule, T&gt;(a, b)</c>.</remarks>
public interface IFusedKernel : IFusedRule
{
    /// <summary>The value f(a, b) of doubles.</summary>
    static abstract double Kernel(ReadOnlySpan<double> a, ReadOnlySpan<double> b);
}
