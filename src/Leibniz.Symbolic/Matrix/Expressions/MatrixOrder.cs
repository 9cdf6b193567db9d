namespace Leibniz.Symbolic.Matrix;

/// <summary>The order of terms and factors: the same for the same formula, whatever was made first.</summary>
internal static class MatrixOrder
{
    /// <summary>Compares by operation, then by operands.</summary>
    public static int Compare(MatrixExpr a, MatrixExpr b)
    {
        if (ReferenceEquals(a, b))
            return 0;
        int order = a.Operation.Rank.CompareTo(b.Operation.Rank);
        if (order == 0)
            order = string.CompareOrdinal(a.Operation.Key, b.Operation.Key);
        return order != 0 ? order : Compare(a.Operands, b.Operands);
    }

    /// <summary>Compares lists, the shorter first.</summary>
    public static int Compare(IReadOnlyList<MatrixExpr> a, IReadOnlyList<MatrixExpr> b)
    {
        int order = a.Count.CompareTo(b.Count);
        for (int i = 0; order == 0 && i < a.Count; i++)
            order = Compare(a[i], b[i]);
        return order;
    }

    /// <summary>Compares the terms of a sum: long products first, as in A·x − b.</summary>
    public static int CompareTerms(MatrixExpr a, MatrixExpr b)
    {
        int order = (b.Size - Transposes(b)).CompareTo(a.Size - Transposes(a));
        if (order == 0)
            order = Transposes(a).CompareTo(Transposes(b));
        return order != 0 ? order : Compare(a, b);
    }

    /// <summary>Compares two writings of the same chain: few transposes first, and the first factor rather than the
    /// last transposed.</summary>
    public static int CompareChains(IReadOnlyList<MatrixExpr> a, IReadOnlyList<MatrixExpr> b)
    {
        int order = a.Sum(Transposes).CompareTo(b.Sum(Transposes));
        for (int i = 0; order == 0 && i < a.Count; i++)
            order = Compare(Untransposed(a[i]), Untransposed(b[i]));
        for (int i = 0; order == 0 && i < a.Count; i++)
            order = Transposes(a[i]).CompareTo(Transposes(b[i]));
        return order;
    }

    /// <summary>Whether a formula is better written as the transpose of its transpose: fewer marks, then a column.</summary>
    public static bool PrefersTranspose(MatrixExpr a)
    {
        if (a.Shape.IsScalar)
            return false;
        MatrixExpr mirrored = Canonical.Transpose(a);
        int order = Transposes(a).CompareTo(Transposes(mirrored));
        if (order == 0)
            order = a.Shape.IsRow.CompareTo(mirrored.Shape.IsRow);
        if (order == 0)
            order = Compare(a, mirrored);
        return order > 0;
    }

    /// <summary>The number of transpose marks.</summary>
    public static int Transposes(IReadOnlyList<MatrixExpr> nodes) => nodes.Sum(Transposes);

    private static int Transposes(MatrixExpr node) =>
        node.Operation switch
        {
            TransposeOf => 1 + Transposes(node.Operands[0]),
            MatrixProduct or ScalarTimes or MatrixSum or HadamardProduct or KroneckerProduct or ElementwiseFunction or ElementPower => node.Operands.Sum(Transposes),
            _ => 0,
        };

    private static MatrixExpr Untransposed(MatrixExpr node) => node.Operation is TransposeOf ? node.Operands[0] : node;
}
