namespace Leibniz.Symbolic;

/// <summary>What a node is to a reader, in any notation.</summary>
internal enum FormKind
{
    /// <summary>A number, in <see cref="Form.Value"/>.</summary>
    Number,

    /// <summary>A variable, in <see cref="Form.Name"/>.</summary>
    Variable,

    /// <summary>A node that is written as its only operand.</summary>
    Transparent,

    /// <summary>−a.</summary>
    Negation,

    /// <summary>a + b.</summary>
    Sum,

    /// <summary>a − b.</summary>
    Difference,

    /// <summary>a·b.</summary>
    Product,

    /// <summary>a/b, or 1/a where there is one operand.</summary>
    Quotient,

    /// <summary>a % b.</summary>
    Remainder,

    /// <summary>a^b, or a^<see cref="Form.Index"/> where there is one operand.</summary>
    Power,

    /// <summary>The <see cref="Form.Index"/>-th root of a.</summary>
    Root,

    /// <summary>A comparison of the first two operands that chooses the third or the fourth.</summary>
    Choice,

    /// <summary>A sum, a product or an integral over <see cref="Form.Bound"/> of <see cref="Form.Body"/>, between the first two
    /// operands; <see cref="Form.Name"/> says which.</summary>
    Binder,

    /// <summary>An unknown function of the operands, differentiated <see cref="Form.Orders"/> times in each.</summary>
    Unknown,

    /// <summary>A function of the operands, after <see cref="Form.Index"/> where it has one.</summary>
    Call,
}
