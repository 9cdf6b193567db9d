namespace Leibniz.Rules;

/// <summary>A ternary rule whose value the framework does not have, and which is therefore computed in double.</summary>
/// <remarks><see cref="ITernaryRule.Value"/> of such a rule is <c>Primitive.Evaluate&lt;TRule, T&gt;(a, b, c)</c>.</remarks>
public interface ITernaryKernel : ITernaryRule
{
    /// <summary>The value f(a, b, c) of doubles.</summary>
    static abstract double Kernel(double a, double b, double c);
}
