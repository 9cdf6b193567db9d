namespace Leibniz.Symbolic;

/// <summary>How a condition is made.</summary>
internal enum ConditionKind
{
    /// <summary>It always holds.</summary>
    Always,

    /// <summary>Two formulas are compared.</summary>
    Comparison,

    /// <summary>Two conditions hold.</summary>
    And,

    /// <summary>One of two conditions holds, or both.</summary>
    Or,

    /// <summary>A condition does not hold.</summary>
    Not,
}
