namespace Leibniz.Symbolic;

/// <summary>What a simplification may take for granted of a variable, beside that it is real.</summary>
[Flags]
public enum VariableAssumption
{
    /// <summary>Any real number.</summary>
    Real = 0,

    /// <summary>Greater than 0.</summary>
    Positive = 1,

    /// <summary>0 or greater.</summary>
    NonNegative = 2,

    /// <summary>Not 0.</summary>
    Nonzero = 4,

    /// <summary>A whole number.</summary>
    Integer = 8,
}
