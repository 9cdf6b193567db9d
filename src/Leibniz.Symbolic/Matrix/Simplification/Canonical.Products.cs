namespace Leibniz.Symbolic.Matrix;

internal static partial class Canonical
{
    /// <summary>The matrix product, or the product with a scalar.</summary>
    public static MatrixExpr Product(MatrixExpr a, MatrixExpr b)
    {
        if (a.Shape.IsScalar || b.Shape.IsScalar)
            return Times(a, b);
        if (a.Shape.Columns != b.Shape.Rows)
            Mismatch("*", a.Shape, b.Shape, $"left's columns ({a.Shape.Columns}) must equal right's rows ({b.Shape.Rows})");
        return Chain(a, b);
    }

    /// <summary>A product of factors whose shapes go together.</summary>
    public static MatrixExpr Chain(params IReadOnlyList<MatrixExpr> factors)
    {
        if (factors.All(f => f.Shape.IsScalar))
            return Times(factors);
        var whole = new Shape(
            factors.First(f => !f.Shape.IsScalar).Shape.Rows, factors.Last(f => !f.Shape.IsScalar).Shape.Columns);
        var scalars = new List<MatrixExpr>();
        var pending = new Stack<MatrixExpr>(factors.Reverse());
        var chain = new List<MatrixExpr>();
        while (pending.TryPop(out MatrixExpr? factor))
        {
            if (IsZero(factor))
                return Zero(whole);
            if (factor.Shape.IsScalar)
            {
                scalars.Add(factor);
                continue;
            }
            switch (factor.Operation)
            {
                case ScalarTimes:
                    scalars.AddRange(factor.Operands.SkipLast(1));
                    pending.Push(factor.Operands[^1]);
                    continue;
                case MatrixProduct:
                    foreach (MatrixExpr inner in factor.Operands.Reverse())
                        pending.Push(inner);
                    continue;
                case IdentityMatrix when chain.Count > 0 || pending.Any(p => !p.Shape.IsScalar):
                    continue;
                case OnesMatrix when factor.Shape.IsMatrix && (chain.Count > 0 || pending.Count > 0):
                    pending.Push(Ones(new(Dimension.One, factor.Shape.Columns)));
                    pending.Push(Ones(Shape.Column(factor.Shape.Rows)));
                    continue;
            }
            if (chain.Count > 1 && Reduce(chain[^2], chain[^1], factor) is { } three)
            {
                chain.RemoveRange(chain.Count - 2, 2);
                pending.Push(three);
                continue;
            }
            if (chain.Count > 0 && Reduce(chain[^1], factor) is { } two)
            {
                chain.RemoveAt(chain.Count - 1);
                pending.Push(two);
                continue;
            }
            chain.Add(factor);
        }
        List<MatrixExpr> rest = TakeOutScalars(chain, scalars);
        if (rest.Count == 0)
            return whole.IsScalar ? Times(scalars) : Times([.. scalars, Identity(whole.Rows)]);
        // Both ends of an outer product of ones meet again.
        MatrixExpr product = rest.Count == 1 ? rest[0]
            : rest is [{ Operation: OnesMatrix }, { Operation: OnesMatrix }] ? Ones(whole)
            : NodeTable.Intern(MatrixProduct.Operation, [.. rest]);
        return Times([.. scalars, product]);
    }

    // Where an inner dimension is 1, what stands between two such places is a scalar: u(v'w)z' = (v'w)·uz'.
    private static List<MatrixExpr> TakeOutScalars(List<MatrixExpr> chain, List<MatrixExpr> scalars)
    {
        var rest = new List<MatrixExpr>();
        int start = 0;
        for (int i = 0; i < chain.Count; i++)
        {
            if (i < chain.Count - 1 && !chain[i].Shape.Columns.IsOne)
                continue;
            List<MatrixExpr> segment = chain[start..(i + 1)];
            start = i + 1;
            if (segment[0].Shape.Rows.IsOne && segment[^1].Shape.Columns.IsOne)
                scalars.Add(ScalarChain(segment));
            else
                rest.AddRange(segment);
        }
        return rest;
    }

    /// <summary>A row times … times a column, in the better of its two writings.</summary>
    private static MatrixExpr ScalarChain(List<MatrixExpr> chain)
    {
        if (chain.Count == 1)
            return chain[0];
        if (chain.Count == 2)
        {
            (MatrixExpr left, MatrixExpr right) = (Transpose(chain[0]), chain[1]);
            if (left.Operation is VecOf && right.Operation is VecOf)
                return Trace(Chain(Transpose(left.Operands[0]), right.Operands[0]));
            if (left.Operation is OnesMatrix && right.Operation is OnesMatrix)
                return Size(left.Shape.Rows);
            if (ReferenceEquals(left, right) && left.Operation is Eigenvector or SingularVector)
                return One;
            // The sum over a sum is taken term by term.
            if (left.Operation is OnesMatrix && right.Operation is MatrixSum)
                return Sum(Shape.Scalar, [.. right.Operands.Select(t => Chain(Transpose(left), t))]);
            if (right.Operation is OnesMatrix && left.Operation is MatrixSum)
                return Sum(Shape.Scalar, [.. left.Operands.Select(t => Chain(Transpose(right), t))]);
            if (Divides(left, right) || Divides(right, left))
                return Chain(Ones(left.Shape.Transposed), Hadamard(left, right));
            if (left.Operation is OnesMatrix && SumOfColumn(right) is { } sum)
                return sum;
            if (right.Operation is OnesMatrix && SumOfColumn(left) is { } sumOfLeft)
                return sumOfLeft;
        }
        if (chain is [{ Operation: OnesMatrix }, { Operation: HadamardProduct } h, { Operation: OnesMatrix }]
            && !h.Operands.Any(o => o.Operation is ElementPower or ElementwiseFunction))
        {
            MatrixExpr last = h.Operands[^1];
            return Trace(Chain(Transpose(Hadamard([.. h.Operands.SkipLast(1)])), last));
        }
        MatrixExpr[] mirrored = [.. chain.AsEnumerable().Reverse().Select(Transpose)];
        // A transpose may have become a product, whose parts reduce anew.
        if (mirrored.Any(m => m.Operation is MatrixProduct or ScalarTimes))
            return NodeTable.Intern(MatrixProduct.Operation, [.. chain]);
        return NodeTable.Intern(MatrixProduct.Operation, MatrixOrder.CompareChains(chain, mirrored) <= 0 ? [.. chain] : mirrored);
    }

    // u'(v ./ u) = 1'v.
    private static bool Divides(MatrixExpr u, MatrixExpr w) =>
        (w.Operation is HadamardProduct ? w.Operands : [w]).Any(o => o.Operation is ElementPower { Exponent: < 0 } && ReferenceEquals(o.Operands[0], u));

    // 1'(u ∘ v) = u'v; the sum of a softmax is 1.
    private static MatrixExpr? SumOfColumn(MatrixExpr column) => column.Operation switch
    {
        Softmax => One,
        HadamardProduct => Chain(Transpose(column.Operands[0]), Hadamard([.. column.Operands.Skip(1)])),
        DiagonalOf => Trace(column.Operands[0]),
        _ => null,
    };

    // A·A⁺·A = A and A⁺·A·A⁺ = A⁺.
    private static MatrixExpr? Reduce(MatrixExpr a, MatrixExpr b, MatrixExpr c) =>
        ReferenceEquals(a, c)
            && ((b.Operation is PseudoInverseOf && ReferenceEquals(b.Operands[0], a))
                || (a.Operation is PseudoInverseOf && ReferenceEquals(a.Operands[0], b)))
            ? a
            : null;

    private static MatrixExpr? Reduce(MatrixExpr a, MatrixExpr b)
    {
        if (AreInverse(a, b) || AreInverse(b, a))
            return Identity(a.Shape.Rows);
        return (a.Operation, b.Operation) switch
        {
            (DiagonalMatrixOf, DiagonalMatrixOf) => DiagonalMatrix(Hadamard(a.Operands[0], b.Operands[0])),
            (DiagonalMatrixOf, _) when b.Shape.IsColumn => Hadamard(a.Operands[0], b),
            (_, DiagonalMatrixOf) when a.Shape.IsRow => Hadamard(a, Transpose(b.Operands[0])),
            (KroneckerProduct, KroneckerProduct) when Conform(a, b) =>
                Kronecker(Product(a.Operands[0], b.Operands[0]), Product(a.Operands[1], b.Operands[1])),
            // The projectors X·X⁺ and X⁺·X are symmetric.
            (TransposeOf, _) when a.Operands[0].Operation is PseudoInverseOf && ReferenceEquals(Transpose(a.Operands[0].Operands[0]), b) =>
                Chain(a.Operands[0].Operands[0], a.Operands[0]),
            (_, TransposeOf) when b.Operands[0].Operation is PseudoInverseOf && ReferenceEquals(Transpose(b.Operands[0].Operands[0]), a) =>
                Chain(b.Operands[0], b.Operands[0].Operands[0]),
            // (P ⊗ Q)·K = K·(Q ⊗ P): the commutation goes to the left, where a vector makes it I.
            (KroneckerProduct, CommutationMatrix k) when k.Rows == a.Operands[0].Shape.Columns && k.Columns == a.Operands[1].Shape.Columns =>
                Chain(Commutation(a.Operands[0].Shape.Rows, a.Operands[1].Shape.Rows), Kronecker(a.Operands[1], a.Operands[0])),
            (KroneckerProduct, VecOf) when VecProduct(a, b.Operands[0]) is { } vec => vec,
            (TransposeOf { }, KroneckerProduct) when a.Operands[0].Operation is VecOf =>
                VecProduct(Transpose(b), a.Operands[0].Operands[0]) is { } row ? Transpose(row) : null,
            (CommutationMatrix k, VecOf) when b.Operands[0].Shape == new Shape(k.Rows, k.Columns) => Vec(Transpose(b.Operands[0])),
            (TransposeOf, CommutationMatrix k) when a.Operands[0].Operation is VecOf && a.Operands[0].Operands[0].Shape == new Shape(k.Columns, k.Rows) =>
                Transpose(Vec(Transpose(a.Operands[0].Operands[0]))),
            (KroneckerProduct, DiagonalSelectorMatrix) when a.Operands[0].Shape.IsRow =>
                Product(a.Operands[1], DiagonalMatrix(a.Operands[0])),
            (KroneckerProduct, DiagonalSelectorMatrix) when a.Operands[1].Shape.IsRow =>
                Product(a.Operands[0], DiagonalMatrix(a.Operands[1])),
            (DiagonalSelectorMatrix, _) when b.Shape.IsColumn => Vec(DiagonalMatrix(b)),
            (TransposeOf, VecOf) when a.Operands[0].Operation is DiagonalSelectorMatrix && b.Operands[0].Shape.IsSquare => Diagonal(b.Operands[0]),
            (TransposeOf, DiagonalSelectorMatrix) when ReferenceEquals(a.Operands[0], b) => Identity(b.Shape.Columns),
            (Cholesky, TransposeOf) when ReferenceEquals(b.Operands[0], a) => a.Operands[0],
            _ => null,
        };
    }

    private static bool AreInverse(MatrixExpr a, MatrixExpr b)
    {
        if (a.Operation is InverseOf && ReferenceEquals(a.Operands[0], b))
            return true;
        if (a.Operation is TransposeOf && a.Operands[0].Operation is InverseOf inverse && ReferenceEquals(Transpose(a.Operands[0].Operands[0]), b))
            return true;
        if (a.Operation is CommutationMatrix k && b.Operation is CommutationMatrix l)
            return k.Rows == l.Columns && k.Columns == l.Rows;
        return a.Shape.IsSquare && a.Structure.HasFlag(MatrixStructure.Orthogonal) && ReferenceEquals(Transpose(a), b);
    }

    private static bool Conform(MatrixExpr a, MatrixExpr b) =>
        a.Operands[0].Shape.Columns == b.Operands[0].Shape.Rows && a.Operands[1].Shape.Columns == b.Operands[1].Shape.Rows;

    // (A ⊗ B)·vec(C) = vec(B·C·Aᵀ) for C of B's columns and A's columns.
    private static MatrixExpr? VecProduct(MatrixExpr kronecker, MatrixExpr c)
    {
        (MatrixExpr a, MatrixExpr b) = (kronecker.Operands[0], kronecker.Operands[1]);
        return c.Shape == new Shape(b.Shape.Columns, a.Shape.Columns) ? Vec(Product(Product(b, c), Transpose(a))) : null;
    }
}
