namespace Leibniz.Symbolic.Matrix;

internal static partial class Canonical
{
    /// <summary>The transpose, at the leaves.</summary>
    public static MatrixExpr Transpose(MatrixExpr a) =>
        a.Shape.IsScalar ? a : a.TransposeOr(static n => n.Operation.Transposed(n));

    /// <summary>A node whose transpose is itself where its operand is symmetric, else Transpose(node).</summary>
    public static MatrixExpr TransposeLikeOperand(MatrixExpr node) =>
        node.Operands[0].IsSymmetric ? node : NodeTable.Intern(TransposeOf.Operation, [node]);

    /// <summary>The trace: linear, of the best rotation of a product.</summary>
    public static MatrixExpr Trace(MatrixExpr a)
    {
        RequireSquare("tr", a);
        switch (a.Operation)
        {
            case var _ when a.Shape.IsScalar:
                return a;
            case MatrixSum:
                return Sum(Shape.Scalar, [.. a.Operands.Select(Trace)]);
            case ScalarTimes:
                return Times([.. a.Operands.SkipLast(1), Trace(a.Operands[^1])]);
            case TransposeOf:
                return Trace(a.Operands[0]);
            case ZeroMatrix:
                return Number(0);
            case IdentityMatrix or OnesMatrix:
                return Size(a.Shape.Rows);
            case DiagonalMatrixOf:
                return Chain(Transpose(Ones(a.Operands[0].Shape)), a.Operands[0]);
            case KroneckerProduct when a.Operands.All(o => o.Shape.IsSquare):
                return Times(Trace(a.Operands[0]), Trace(a.Operands[1]));
            case MatrixProduct:
                return TraceOfProduct([.. a.Operands]);
            default:
                return NodeTable.Intern(TraceOf.Operation, [a]);
        }
    }

    private static MatrixExpr TraceOfProduct(List<MatrixExpr> chain)
    {
        // A vector inside makes a scalar of the whole: tr(u·v') = v'u.
        int cut = chain.FindIndex(f => f.Shape.Columns.IsOne);
        if (cut >= 0)
            return Chain([.. chain[(cut + 1)..], .. chain[..(cut + 1)]]);
        // The last factor may cancel against the first.
        if (chain.Count > 2 && (Reduce(chain[^1], chain[0]) is not null || Reduce(chain[^2], chain[^1], chain[0]) is not null || Reduce(chain[^1], chain[0], chain[1]) is not null))
            return Trace(Chain([.. chain[^2..], .. chain[..^2]]));
        MatrixExpr[] mirrored = [.. chain.AsEnumerable().Reverse().Select(Transpose)];
        IReadOnlyList<MatrixExpr> best = chain;
        bool mirrors = !mirrored.Any(m => m.Operation is MatrixProduct or ScalarTimes);
        for (int i = 0; i < chain.Count; i++)
        {
            MatrixExpr[] rotation = [.. chain[i..], .. chain[..i]];
            if (MatrixOrder.CompareChains(rotation, best) < 0)
                best = rotation;
            if (!mirrors)
                continue;
            MatrixExpr[] other = [.. mirrored[i..], .. mirrored[..i]];
            if (MatrixOrder.CompareChains(other, best) < 0)
                best = other;
        }
        return NodeTable.Intern(TraceOf.Operation, [NodeTable.Intern(MatrixProduct.Operation, [.. best])]);
    }

    /// <summary>The inverse of a square matrix, or of a scalar.</summary>
    public static MatrixExpr Inverse(MatrixExpr a)
    {
        RequireSquare("inv", a);
        if (a.Shape.IsScalar)
            return Power(a, -1);
        if (a.Structure.HasFlag(MatrixStructure.Orthogonal))
            return Transpose(a);
        return a.Operation switch
        {
            IdentityMatrix => a,
            InverseOf => a.Operands[0],
            TransposeOf => Transpose(Inverse(a.Operands[0])),
            ScalarTimes => Times([.. a.Operands.SkipLast(1).Select(s => Power(s, -1)), Inverse(a.Operands[^1])]),
            MatrixProduct when a.Operands.All(o => o.Shape.IsSquare) => Chain([.. a.Operands.Reverse().Select(Inverse)]),
            DiagonalMatrixOf => DiagonalMatrix(Power(a.Operands[0], -1)),
            KroneckerProduct when a.Operands.All(o => o.Shape.IsSquare) => Kronecker(Inverse(a.Operands[0]), Inverse(a.Operands[1])),
            _ => NodeTable.Intern(InverseOf.Operation, [a]),
        };
    }

    /// <summary>The Moore–Penrose inverse.</summary>
    public static MatrixExpr PseudoInverse(MatrixExpr a) =>
        a.Shape.IsScalar ? Power(a, -1)
        : a.Structure.HasFlag(MatrixStructure.Orthogonal) ? Transpose(a)
        : a.Structure.HasFlag(MatrixStructure.PositiveDefinite) ? Inverse(a)
        : a.Operation switch
        {
            IdentityMatrix => a,
            ZeroMatrix => Zero(a.Shape.Transposed),
            PseudoInverseOf => a.Operands[0],
            TransposeOf => Transpose(PseudoInverse(a.Operands[0])),
            InverseOf => a.Operands[0],
            _ => NodeTable.Intern(PseudoInverseOf.Operation, [a]),
        };

    /// <summary>The determinant.</summary>
    public static MatrixExpr Determinant(MatrixExpr a)
    {
        RequireSquare("det", a);
        return a.Operation switch
        {
            _ when a.Shape.IsScalar => a,
            IdentityMatrix => One,
            ZeroMatrix => Number(0),
            TransposeOf => Determinant(a.Operands[0]),
            InverseOf => Power(Determinant(a.Operands[0]), -1),
            MatrixProduct when a.Operands.All(o => o.Shape.IsSquare) => Times([.. a.Operands.Select(Determinant)]),
            ScalarTimes when a.Shape.Rows.IsNumber =>
                Times([.. a.Operands.SkipLast(1).Select(s => Power(s, a.Shape.Rows.Factor)), Determinant(a.Operands[^1])]),
            _ => NodeTable.Intern(DeterminantOf.Operation, [a]),
        };
    }

    /// <summary>log |det A|.</summary>
    public static MatrixExpr LogDeterminant(MatrixExpr a)
    {
        RequireSquare("logdet", a);
        return a.Operation switch
        {
            _ when a.Shape.IsScalar => ElementwiseFunction.LogAbs(a),
            IdentityMatrix => Number(0),
            TransposeOf => LogDeterminant(a.Operands[0]),
            InverseOf => Times(-1, LogDeterminant(a.Operands[0])),
            MatrixProduct when a.Operands.All(o => o.Shape.IsSquare) => Sum(Shape.Scalar, [.. a.Operands.Select(LogDeterminant)]),
            ScalarTimes => Sum(
                Shape.Scalar,
                [.. a.Operands.SkipLast(1).Select(s => Times(Size(a.Shape.Rows), ElementwiseFunction.LogAbs(s))), LogDeterminant(a.Operands[^1])]),
            KroneckerProduct when a.Operands.All(o => o.Shape.IsSquare) => Sum(
                Shape.Scalar,
                Times(Size(a.Operands[1].Shape.Rows), LogDeterminant(a.Operands[0])),
                Times(Size(a.Operands[0].Shape.Rows), LogDeterminant(a.Operands[1]))),
            _ when a.Structure.HasFlag(MatrixStructure.Orthogonal) => Number(0),
            _ => NodeTable.Intern(LogDeterminantOf.Operation, [a]),
        };
    }

    public static void RequireSquare(string operation, MatrixExpr a)
    {
        if (!a.Shape.IsSquare)
            throw new ShapeException($"{operation}: expected a square matrix, came the shape {a.Shape}.");
    }

    public static void RequireSymmetric(string operation, MatrixExpr a)
    {
        RequireSquare(operation, a);
        if (!a.IsSymmetric)
        {
            throw new ShapeException(
                $"{operation}: expected a symmetric matrix, and {a} is not known to be one; declare the structure of its symbols, or take the symmetric part (A + A')/2.");
        }
    }
}
