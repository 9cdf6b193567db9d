using MathNet.Numerics.LinearAlgebra;

namespace Leibniz.Symbolic.Tests.Matrix;

/// <summary>Random matrices for a formula's symbols: entries in (0.2, 0.9), square ones with a dominant diagonal.</summary>
internal static class RandomValues
{
    public static Dictionary<string, Matrix<double>> For(MatrixExpr formula, int seed, out Dictionary<string, int> sizes)
    {
        var random = new Random(seed);
        sizes = new(StringComparer.Ordinal);
        foreach ((_, Shape shape, _) in formula.SymbolShapes)
        {
            foreach (string name in shape.Rows.NameList.Concat(shape.Columns.NameList))
                sizes.TryAdd(name, name switch { "m" => 4, "n" => 3, "p" => 2, _ => 5 });
        }
        var values = new Dictionary<string, Matrix<double>>(StringComparer.Ordinal);
        foreach ((string name, Shape shape, MatrixStructure structure) in formula.SymbolShapes)
            values[name] = Value(shape.Rows.Value(sizes), shape.Columns.Value(sizes), structure, random);
        return values;
    }

    private static Matrix<double> Value(int rows, int columns, MatrixStructure structure, Random random)
    {
        Matrix<double> a = Matrix<double>.Build.Dense(rows, columns, (_, _) => 0.2 + (0.7 * random.NextDouble()));
        if (rows != columns || rows == 1)
            return a;
        a += Matrix<double>.Build.DenseDiagonal(rows, rows, i => 1 + (0.3 * i));
        return structure switch
        {
            _ when structure.HasFlag(MatrixStructure.Diagonal) => Matrix<double>.Build.DenseOfDiagonalVector(a.Diagonal()),
            MatrixStructure.Orthogonal => a.QR().Q,
            MatrixStructure.LowerTriangular => a.LowerTriangle(),
            _ when structure.HasFlag(MatrixStructure.PositiveDefinite) => a * a.Transpose(),
            _ when structure.HasFlag(MatrixStructure.Symmetric) => (a + a.Transpose()) / 2,
            _ => a,
        };
    }
}
