namespace Leibniz.Rules;

/// <summary>Says which method a rule differentiates, so that calls of that method are mapped to the rule.</summary>
/// <remarks>
/// May stand several times, once for each spelling of the same function (<c>Math.Tanh</c>,
/// <c>IHyperbolicFunctions&lt;T&gt;.Tanh</c>). It is metadata only: reading it costs nothing at run time.
/// </remarks>
/// <param name="declaringType">The type that declares the method; an open generic interface is allowed.</param>
/// <param name="methodName">The name of the method.</param>
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class RuleForAttribute(Type declaringType, string methodName) : Attribute
{
    /// <summary>The type that declares the method.</summary>
    public Type DeclaringType { get; } = declaringType;

    /// <summary>The name of the method.</summary>
    public string MethodName { get; } = methodName;
}
