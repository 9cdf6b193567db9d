namespace Leibniz.Symbolic.Matrix;

internal static partial class Canonical
{
    /// <summary>⟨G, M⟩ = tr(Gᵀ·M), the sum of the products of the entries.</summary>
    public static MatrixExpr Inner(MatrixExpr g, MatrixExpr m) =>
        g.Shape.IsScalar ? Times(g, m)
        : g.Shape.IsColumn ? Chain(Transpose(g), m)
        : g.Shape.IsRow ? Chain(g, Transpose(m))
        : Trace(Chain(Transpose(g), m));

    /// <summary>A norm; a number comes out of it by its absolute value.</summary>
    public static MatrixExpr Norm(MatrixExpr a, NormKind kind)
    {
        if (a.Shape.IsScalar)
            return ElementwiseFunction.Apply("abs", a);
        if (a.Shape.IsVector && kind is NormKind.Frobenius or NormKind.Spectral or NormKind.Nuclear)
            kind = NormKind.Euclidean;
        (double coefficient, MatrixExpr rest) = Split(a);
        if (coefficient != 1)
            return Times(Math.Abs(coefficient), Norm(rest, kind));
        return a.Operation switch
        {
            ZeroMatrix => Number(0),
            TransposeOf => Norm(a.Operands[0], kind),
            Eigenvector or SingularVector when kind == NormKind.Euclidean => One,
            _ => NodeTable.Intern(new NormOf(kind), [a]),
        };
    }

    public static MatrixExpr SoftmaxOf(MatrixExpr a) =>
        a.Shape.IsScalar ? One
        : MatrixOrder.PrefersTranspose(a) ? Transpose(SoftmaxOf(Transpose(a)))
        : NodeTable.Intern(Softmax.Operation, [a]);

    public static MatrixExpr LogSumExp(MatrixExpr a) =>
        a.Shape.IsScalar ? a : NodeTable.Intern(LogSumExpOf.Operation, [a]);

    public static MatrixExpr CholeskyOf(MatrixExpr a)
    {
        RequireSymmetric("chol", a);
        return a.Shape.IsScalar ? Power(a, 0.5)
            : a.Operation is IdentityMatrix ? a
            : NodeTable.Intern(Cholesky.Operation, [a]);
    }

    public static MatrixExpr EigenvalueOf(MatrixExpr a, int place)
    {
        RequireSymmetric("eig", a);
        return a.Shape.IsScalar ? a
            : a.Operation is IdentityMatrix ? One
            : NodeTable.Intern(new Eigenvalue(place), [a]);
    }

    public static MatrixExpr EigenvectorOf(MatrixExpr a, int place)
    {
        RequireSymmetric("eigvec", a);
        return a.Shape.IsScalar ? One : NodeTable.Intern(new Eigenvector(place), [a]);
    }
}
