namespace Leibniz.Optimization.Proximal.Functions;

/// <summary>How the differences along the axes are joined at a place of a grid.</summary>
public enum VariationKind
{
    /// <summary>The Euclidean norm of the differences: edges cost their length in every direction.</summary>
    Isotropic,

    /// <summary>The sum of their magnitudes: edges along the axes cost least.</summary>
    Anisotropic,
}
