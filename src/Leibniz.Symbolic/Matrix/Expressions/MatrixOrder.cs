namespace Leibniz.Symbolic.Matrix;

/// <summary>The order of terms and factors: the same for the same formula, whatever was made first.</summary>
internal static class MatrixOrder
{
    private const int MostCompared = 200;

    /// <summary>Compares by operation, then by operands; long formulas by a hash.</summary>
    public static int Compare(MatrixExpr a, MatrixExpr b)
    {
        if (ReferenceEquals(a, b))
            return 0;
        int order = a.Operation.Rank.CompareTo(b.Operation.Rank);
        if (order == 0)
            order = string.CompareOrdinal(a.Operation.Key, b.Operation.Key);
        if (order != 0)
            return order;
        // A graph with shared parts may be exponentially long as a tree.
        return Math.Max(a.Size, b.Size) > MostCompared && a.OrderHash != b.OrderHash
            ? a.OrderHash.CompareTo(b.OrderHash)
            : Compare(a.Operands, b.Operands);
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
        int order = (b.Size - b.Transposes).CompareTo(a.Size - a.Transposes);
        if (order == 0)
            order = a.Transposes.CompareTo(b.Transposes);
        return order != 0 ? order : Compare(a, b);
    }

    /// <summary>Compares two writings of the same chain: few transposes first, and the first factor rather than the
    /// last transposed.</summary>
    public static int CompareChains(IReadOnlyList<MatrixExpr> a, IReadOnlyList<MatrixExpr> b)
    {
        int order = Transposes(a).CompareTo(Transposes(b));
        for (int i = 0; order == 0 && i < a.Count; i++)
            order = Compare(Untransposed(a[i]), Untransposed(b[i]));
        for (int i = 0; order == 0 && i < a.Count; i++)
            order = a[i].Transposes.CompareTo(b[i].Transposes);
        return order;
    }

    /// <summary>Whether a formula is better written as the transpose of its transpose: fewer marks, then a column.</summary>
    public static bool PrefersTranspose(MatrixExpr a)
    {
        if (a.Shape.IsScalar)
            return false;
        MatrixExpr mirrored = Canonical.Transpose(a);
        int order = a.Transposes.CompareTo(mirrored.Transposes);
        if (order == 0)
            order = a.Shape.IsRow.CompareTo(mirrored.Shape.IsRow);
        if (order == 0)
            order = Compare(a, mirrored);
        return order > 0;
    }

    /// <summary>The number of transpose marks.</summary>
    public static long Transposes(IReadOnlyList<MatrixExpr> nodes) => nodes.Sum(n => (long)n.Transposes);

    private static MatrixExpr Untransposed(MatrixExpr node) => node.Operation is TransposeOf ? node.Operands[0] : node;
}
