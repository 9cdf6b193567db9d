using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Matrix;

/// <summary>Random values that have the structure of their symbols.</summary>
internal sealed class RandomMatrices(int seed)
{
    // A square matrix this far from singular inverts well.
    private const double Shift = 1.5;

    // In some products one dimension must be the smallest.
    private static readonly int[][] s_sizes = [[3, 4, 2, 5], [4, 3, 5, 2], [2, 3, 4, 5], [5, 4, 3, 2]];

    private readonly Random _random = new(seed);

    /// <summary>How many kinds of draw there are: any sign, positive, small.</summary>
    public const int Kinds = 3;

    /// <summary>Numbers for the named dimensions of the symbols: small and different where there are few.</summary>
    public static Dictionary<string, int> Sizes(IReadOnlyList<MatrixExpr> formulas, int variant)
    {
        int[] numbers = s_sizes[variant % s_sizes.Length];
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (MatrixExpr node in MatrixGraph.Order(formulas).Where(n => n.Operands.Count == 0))
        {
            foreach (string name in node.Shape.Rows.NameList.Concat(node.Shape.Columns.NameList))
                sizes.TryAdd(name, numbers[sizes.Count % numbers.Length]);
        }
        return sizes;
    }

    /// <summary>A value for a symbol.</summary>
    public Matrix<double> Value(Symbol symbol, Dictionary<string, int> sizes, int kind)
    {
        int rows = symbol.SymbolShape.Rows.Value(sizes), columns = symbol.SymbolShape.Columns.Value(sizes);
        Matrix<double> a = Matrix<double>.Build.Dense(rows, columns, (_, _) => Entry(kind));
        if (rows != columns || rows == 1)
            return a;
        Matrix<double> identity = Matrix<double>.Build.DenseIdentity(rows);
        MatrixStructure structure = symbol.SymbolStructure;
        if (structure.HasFlag(MatrixStructure.Diagonal))
        {
            Vector<double> d = a.Diagonal();
            return Matrix<double>.Build.DenseOfDiagonalVector(structure.HasFlag(MatrixStructure.PositiveDefinite) ? d.PointwiseAbs() : d);
        }
        if (structure.HasFlag(MatrixStructure.Orthogonal))
            return a.QR().Q;
        if (structure.HasFlag(MatrixStructure.PositiveDefinite))
            return ((a * a.Transpose()) / rows) + (identity * 0.5);
        if (structure.HasFlag(MatrixStructure.Symmetric))
            return ((a + a.Transpose()) / 2) + (identity * (kind == 2 ? 0 : Shift));
        if (structure.HasFlag(MatrixStructure.LowerTriangular))
            return a.LowerTriangle() + (identity * Shift);
        return kind == 2 ? a : a + (identity * Shift);
    }

    /// <summary>A direction along which a symbol's value keeps its structure; for an orthogonal X it is Ω of X·Ω.</summary>
    public Matrix<double> Direction(Symbol symbol, int rows, int columns)
    {
        Matrix<double> d = Matrix<double>.Build.Dense(rows, columns, (_, _) => (2 * _random.NextDouble()) - 1);
        MatrixStructure structure = symbol.SymbolStructure;
        return structure.HasFlag(MatrixStructure.Diagonal) ? Matrix<double>.Build.DenseOfDiagonalVector(d.Diagonal())
            : structure.HasFlag(MatrixStructure.Symmetric) ? (d + d.Transpose()) / 2
            : structure.HasFlag(MatrixStructure.LowerTriangular) ? d.LowerTriangle()
            : structure.HasFlag(MatrixStructure.Orthogonal) ? (d - d.Transpose()) / 2
            : d;
    }

    // Not near 0, where kinks are.
    private double Entry(int kind)
    {
        double u = _random.NextDouble();
        return kind switch
        {
            0 => (0.1 + u) * (_random.Next(2) == 0 ? -1 : 1),
            1 => 0.4 + u,
            _ => ((0.4 * u) + 0.05) * (_random.Next(2) == 0 ? -1 : 1),
        };
    }
}
