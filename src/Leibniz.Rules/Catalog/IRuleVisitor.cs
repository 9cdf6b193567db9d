namespace Leibniz.Rules;

/// <summary>Is shown rules, each as a type argument.</summary>
public interface IRuleVisitor
{
    /// <summary>Is shown a unary rule.</summary>
    void Unary<TRule>() where TRule : struct, IUnaryRule;

    /// <summary>Is shown an indexed rule.</summary>
    void Indexed<TRule>() where TRule : struct, IIndexedRule;

    /// <summary>Is shown a binary rule.</summary>
    void Binary<TRule>() where TRule : struct, IBinaryRule;

    /// <summary>Is shown a ternary rule.</summary>
    void Ternary<TRule>() where TRule : struct, ITernaryRule;

    /// <summary>Is shown a fused rule.</summary>
    void Fused<TRule>() where TRule : struct, IFusedRule;
}
