namespace Leibniz.Symbolic.Matrix;

/// <summary>Which derivative, and how it is laid out.</summary>
public enum MatrixDerivativeKind
{
    /// <summary>Of a scalar: of the shape of the variable, with df = tr(Gᵀ·dX).</summary>
    Gradient,

    /// <summary>By a scalar: of the shape of the function, with dF = D·dt.</summary>
    Tangent,

    /// <summary>Of a vector by a vector, in numerator layout: a row for each entry of f, a column for each entry of x, with
    /// df = J·dx.</summary>
    Jacobian,

    /// <summary>Of vec F by vec X, by columns, in numerator layout: vec(dF) = J·vec(dX).</summary>
    VecJacobian,

    /// <summary>Of a scalar, twice: the Jacobian of the gradient, with d(∇f) = H·dx.</summary>
    Hessian,
}
