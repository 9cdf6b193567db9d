namespace Leibniz.Symbolic.Matrix;

internal static partial class Canonical
{
    /// <summary>The product by entries, commutative: scalars in front, ones dropped, equal bases as powers.</summary>
    public static MatrixExpr Hadamard(params IReadOnlyList<MatrixExpr> factors)
    {
        Shape shape = factors[0].Shape;
        var scalars = new List<MatrixExpr>();
        var exponents = new Dictionary<MatrixExpr, double>();
        var order = new List<MatrixExpr>();
        foreach (MatrixExpr factor in factors)
        {
            if (factor.Shape != shape && !factor.Shape.IsScalar && !shape.IsScalar)
                Mismatch(".*", shape, factor.Shape, "they must be the same");
            (MatrixExpr scalar, MatrixExpr rest) = SplitScalars(factor);
            scalars.Add(scalar);
            if (factor.Shape.IsScalar)
                continue;
            shape = factor.Shape;
            if (IsZero(rest))
                return Zero(shape);
            foreach (MatrixExpr flat in rest.Operation is HadamardProduct ? rest.Operands : [rest])
            {
                if (flat.Operation is OnesMatrix)
                    continue;
                (MatrixExpr root, double exponent) = SplitPower(flat);
                if (!exponents.TryAdd(root, exponent))
                    exponents[root] += exponent;
                else
                    order.Add(root);
            }
        }
        if (shape.IsScalar)
            return Times(scalars);
        List<MatrixExpr> result = [.. order.Where(r => exponents[r] != 0).Select(r => Power(r, exponents[r]))];
        if (result.Any(r => r.Operation is ScalarTimes or HadamardProduct))
            return Times([.. scalars, Hadamard(result)]);
        result.Sort(MatrixOrder.Compare);
        MatrixExpr product = result.Count switch
        {
            0 => Ones(shape),
            1 => result[0],
            _ => ByEntries(shape, result),
        };
        return Times([.. scalars, product]);
    }

    private static MatrixExpr ByEntries(Shape shape, List<MatrixExpr> factors)
    {
        int outer = shape.IsMatrix ? factors.FindIndex(f => f.Operation is MatrixProduct && f.Operands.SkipLast(1).Any(o => o.Shape.Columns.IsOne)) : -1;
        if (outer >= 0)
        {
            // (u·v') ∘ A = diag(u)·A·diag(v).
            List<MatrixExpr> chain = [.. factors[outer].Operands];
            int cut = chain.FindIndex(o => o.Shape.Columns.IsOne) + 1;
            return Chain(
                DiagonalMatrix(Chain(chain[..cut])),
                Hadamard([.. factors.Where((_, i) => i != outer)]),
                DiagonalMatrix(Transpose(Chain(chain[cut..]))));
        }
        int diagonal = factors.FindIndex(f => f.Operation is IdentityMatrix or DiagonalMatrixOf);
        if (diagonal < 0)
        {
            MatrixExpr[] mirrored = [.. factors.Select(Transpose).Order(Comparer<MatrixExpr>.Create(MatrixOrder.Compare))];
            return IsBetter(mirrored, factors)
                ? Transpose(NodeTable.Intern(HadamardProduct.Operation, mirrored))
                : NodeTable.Intern(HadamardProduct.Operation, [.. factors]);
        }
        MatrixExpr rest = Hadamard([.. factors.Where((_, i) => i != diagonal)]);
        MatrixExpr of = factors[diagonal].Operation is IdentityMatrix ? Ones(Shape.Column(shape.Rows)) : factors[diagonal].Operands[0];
        return DiagonalMatrix(Hadamard(of, Diagonal(rest)));
    }

    // (A ∘ B)' = A' ∘ B': of the two the one with fewer transposes, then a column, then in order.
    private static bool IsBetter(IReadOnlyList<MatrixExpr> mirrored, IReadOnlyList<MatrixExpr> factors)
    {
        int order = MatrixOrder.Transposes(mirrored).CompareTo(MatrixOrder.Transposes(factors));
        if (order == 0)
            order = mirrored[0].Shape.IsRow.CompareTo(factors[0].Shape.IsRow);
        return (order == 0 ? MatrixOrder.Compare(mirrored, factors) : order) < 0;
    }

    /// <summary>The Kronecker product.</summary>
    public static MatrixExpr Kronecker(MatrixExpr a, MatrixExpr b)
    {
        (MatrixExpr p, MatrixExpr left) = SplitScalars(a);
        (MatrixExpr q, MatrixExpr right) = SplitScalars(b);
        var shape = new Shape(a.Shape.Rows * b.Shape.Rows, a.Shape.Columns * b.Shape.Columns);
        MatrixExpr product = (left.Operation, right.Operation) switch
        {
            _ when IsZero(left) || IsZero(right) => Zero(shape),
            _ when left.Shape.IsScalar => right,
            _ when right.Shape.IsScalar => left,
            (IdentityMatrix, IdentityMatrix) => Identity(shape.Rows),
            (OnesMatrix, OnesMatrix) => Ones(shape),
            // A column beside a row is their outer product, on either side.
            _ when left.Shape.IsColumn && right.Shape.IsRow => Chain(left, right),
            _ when left.Shape.IsRow && right.Shape.IsColumn => Chain(right, left),
            _ => NodeTable.Intern(KroneckerProduct.Operation, [left, right]),
        };
        return Times(p, q, product);
    }

    /// <summary>The columns one under the other.</summary>
    public static MatrixExpr Vec(MatrixExpr a) => a.Operation switch
    {
        _ when a.Shape.Columns.IsOne => a,
        _ when a.Shape.Rows.IsOne => Transpose(a),
        MatrixSum => Sum(Shape.Column(a.Shape.Count), [.. a.Operands.Select(Vec)]),
        ScalarTimes => Times([.. a.Operands.SkipLast(1), Vec(a.Operands[^1])]),
        ZeroMatrix => Zero(Shape.Column(a.Shape.Count)),
        OnesMatrix => Ones(Shape.Column(a.Shape.Count)),
        ReshapeOf => a.Operands[0],
        _ => NodeTable.Intern(VecOf.Operation, [a]),
    };

    /// <summary>The inverse of vec: a column's entries by columns into a shape.</summary>
    public static MatrixExpr Reshape(MatrixExpr a, Shape shape)
    {
        if (a.Shape == shape)
            return a;
        MatrixExpr column = Vec(a);
        return column.Operation switch
        {
            _ when column.Shape == shape => column,
            _ when shape.IsRow => Transpose(column),
            VecOf when column.Operands[0].Shape == shape => column.Operands[0],
            MatrixSum => Sum(shape, [.. column.Operands.Select(o => Reshape(o, shape))]),
            ScalarTimes => Times([.. column.Operands.SkipLast(1), Reshape(column.Operands[^1], shape)]),
            OnesMatrix => Ones(shape),
            ZeroMatrix => Zero(shape),
            _ => NodeTable.Intern(new ReshapeOf(shape), [column]),
        };
    }

    /// <summary>The diagonal matrix of a column.</summary>
    public static MatrixExpr DiagonalMatrix(MatrixExpr v) => v.Operation switch
    {
        _ when v.Shape.IsScalar => v,
        _ when v.Shape.IsRow => DiagonalMatrix(Transpose(v)),
        ScalarTimes => Times([.. v.Operands.SkipLast(1), DiagonalMatrix(v.Operands[^1])]),
        OnesMatrix => Identity(v.Shape.Rows),
        ZeroMatrix => Zero(Shape.Square(v.Shape.Rows)),
        DiagonalOf when v.Operands[0].Structure.HasFlag(MatrixStructure.Diagonal) => v.Operands[0],
        _ => NodeTable.Intern(DiagonalMatrixOf.Operation, [v]),
    };

    private static MatrixExpr DiagonalOfOuter(List<MatrixExpr> chain)
    {
        int cut = chain.FindIndex(o => o.Shape.Columns.IsOne) + 1;
        return Hadamard(Chain(chain[..cut]), Transpose(Chain(chain[cut..])));
    }

    /// <summary>The diagonal of a square matrix as a column.</summary>
    public static MatrixExpr Diagonal(MatrixExpr a)
    {
        RequireSquare("diag", a);
        return a.Operation switch
        {
            _ when a.Shape.IsScalar => a,
            MatrixSum => Sum(Shape.Column(a.Shape.Rows), [.. a.Operands.Select(Diagonal)]),
            ScalarTimes => Times([.. a.Operands.SkipLast(1), Diagonal(a.Operands[^1])]),
            TransposeOf => Diagonal(a.Operands[0]),
            IdentityMatrix or OnesMatrix => Ones(Shape.Column(a.Shape.Rows)),
            ZeroMatrix => Zero(Shape.Column(a.Shape.Rows)),
            DiagonalMatrixOf => a.Operands[0],
            HadamardProduct => Hadamard([.. a.Operands.Select(Diagonal)]),
            // diag(u·v') = u ∘ v.
            MatrixProduct when a.Operands.SkipLast(1).Any(o => o.Shape.Columns.IsOne) => DiagonalOfOuter([.. a.Operands]),
            _ => NodeTable.Intern(DiagonalOf.Operation, [a]),
        };
    }
}
