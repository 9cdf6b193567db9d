namespace Leibniz.Symbolic;

/// <summary>What is known of a symbol beside that it is a real number.</summary>
[Flags]
public enum Assume
{
    /// <summary>Any real number.</summary>
    Real = 0,

    /// <summary>0 or greater.</summary>
    NonNegative = 1,

    /// <summary>0 or less.</summary>
    NonPositive = 2,

    /// <summary>Not 0.</summary>
    NonZero = 4,

    /// <summary>Greater than 0.</summary>
    Positive = NonNegative | NonZero,

    /// <summary>Less than 0.</summary>
    Negative = NonPositive | NonZero,

    /// <summary>A whole number.</summary>
    Integer = 8,
}
