namespace Leibniz.Generator.Model;

/// <summary>The shape of a primitive.</summary>
internal enum RuleForm
{
    /// <summary>a + b.</summary>
    Add,

    /// <summary>a − b.</summary>
    Subtract,

    /// <summary>a · b, linear in each.</summary>
    Multiply,

    /// <summary>−a.</summary>
    Negate,

    /// <summary>A conversion between double and float.</summary>
    Convert,

    /// <summary>The first two arguments compared, the third or the fourth taken.</summary>
    Choose,

    /// <summary>A rule of one argument.</summary>
    Unary,

    /// <summary>A rule of an integer and an argument.</summary>
    Indexed,

    /// <summary>A rule of two arguments.</summary>
    Binary,

    /// <summary>A rule of three arguments.</summary>
    Ternary,

    /// <summary>A rule of one or two arrays.</summary>
    Fused,
}
