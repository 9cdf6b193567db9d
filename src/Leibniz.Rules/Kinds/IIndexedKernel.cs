namespace Leibniz.Rules;

/// <summary>An indexed rule whose value the framework does not have, and which is therefore computed in double.</summary>
/// <remarks><see cref="IIndexedRule.Value"/> of such a rule is <c>Primitive.Evaluate&lt;TRule, T&gt;(n, x)</c>.</remarks>
public interface IIndexedKernel : IIndexedRule
{
    /// <summary>The value fₙ(x) of a double.</summary>
    static abstract double Kernel(int n, double x);
}
