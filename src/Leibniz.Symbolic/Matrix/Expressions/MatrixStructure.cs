namespace Leibniz.Symbolic.Matrix;

/// <summary>What is known of a matrix besides its shape.</summary>
[Flags]
public enum MatrixStructure
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Aᵀ = A.</summary>
    Symmetric = 1,

    /// <summary>Zero off the diagonal; symmetric too.</summary>
    Diagonal = 2 | Symmetric,

    /// <summary>QᵀQ = QQᵀ = I.</summary>
    Orthogonal = 4,

    /// <summary>Symmetric with xᵀAx &gt; 0 for every x ≠ 0.</summary>
    PositiveDefinite = 8 | Symmetric,

    /// <summary>Zero above the diagonal.</summary>
    LowerTriangular = 16,
}
