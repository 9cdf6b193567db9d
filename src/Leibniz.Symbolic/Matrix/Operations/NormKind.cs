namespace Leibniz.Symbolic.Matrix;

/// <summary>Which norm.</summary>
internal enum NormKind
{
    /// <summary>The length of a vector.</summary>
    Euclidean,

    /// <summary>The root of the sum of the squared entries.</summary>
    Frobenius,

    /// <summary>The largest singular value.</summary>
    Spectral,

    /// <summary>The sum of the singular values.</summary>
    Nuclear,

    /// <summary>The sum of the entries' absolute values.</summary>
    One,

    /// <summary>The largest absolute value of an entry.</summary>
    Infinity,
}
