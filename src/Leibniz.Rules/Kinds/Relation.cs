namespace Leibniz.Rules;

/// <summary>A comparison of two numbers; every one is false where either is NaN.</summary>
public enum Relation
{
    /// <summary>a &lt; b.</summary>
    Less,

    /// <summary>a ≤ b.</summary>
    LessOrEqual,

    /// <summary>a = b; the two zeros are equal.</summary>
    Equal,
}
