namespace Leibniz.Testing;

/// <summary>What most likely went wrong where a claimed derivative differs from the numerical one.</summary>
public enum LikelyCause
{
    /// <summary>Nothing: the entry agrees.</summary>
    None,

    /// <summary>The claimed value is NaN or infinite.</summary>
    NotANumber,

    /// <summary>The function has a kink or jump at the point, so that no derivative exists to compare with.</summary>
    KinkNearby,

    /// <summary>The claimed matrix is the transpose of the numerical one.</summary>
    Transposed,

    /// <summary>The claimed value is the negative of the numerical one.</summary>
    SignFlipped,

    /// <summary>Two coordinates hold each other's values.</summary>
    Swapped,

    /// <summary>The claimed value is a constant multiple of the numerical one.</summary>
    ConstantFactor,

    /// <summary>None of the known mistakes.</summary>
    Unknown,
}
