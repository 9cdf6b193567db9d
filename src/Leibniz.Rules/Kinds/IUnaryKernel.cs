namespace Leibniz.Rules;

/// <summary>A unary rule whose value the framework does not have, and which is therefore computed in double.</summary>
/// <remarks><see cref="IUnaryRule.Value"/> of such a rule is <c>Primitive.Evaluate&lt;TRule, T&gt;(x)</c>.</remarks>
public interface IUnaryKernel : IUnaryRule
{
    /// <summary>The value f(x) of a double.</summary>
    static abstract double Kernel(double x);
}
