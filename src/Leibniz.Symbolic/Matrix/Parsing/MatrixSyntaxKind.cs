namespace Leibniz.Symbolic.Matrix;

/// <summary>What stands at a place of the text.</summary>
internal enum MatrixSyntaxKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A name without arguments.</summary>
    Name,

    /// <summary>A function with its arguments.</summary>
    Call,

    /// <summary>An operator between two operands.</summary>
    Binary,

    /// <summary>A minus sign.</summary>
    Negative,

    /// <summary>A transpose mark.</summary>
    Transpose,
}
