namespace Leibniz.Rules;

/// <summary>A binary rule whose value the framework does not have, and which is therefore computed in double.</summary>
/// <remarks><see cref="IBinaryRule.Value"/> of such a rule is <c>Primitive.Evaluate&lt;TRule, T&gt;(a, b)</c>.</remarks>
public interface IBinaryKernel : IBinaryRule
{
    /// <summary>The value f(a, b) of doubles.</summary>
    static abstract double Kernel(double a, double b);
}
