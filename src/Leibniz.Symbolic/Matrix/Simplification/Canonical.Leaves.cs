using System.Diagnostics.CodeAnalysis;

namespace Leibniz.Symbolic.Matrix;

/// <summary>Makes nodes in canonical form. Values change nowhere where the formula was defined.</summary>
internal static partial class Canonical
{
    private static readonly MatrixExpr[] s_none = [];

    public static MatrixExpr One { get; } = Number(1);

    public static MatrixExpr Number(double value) => NodeTable.Intern(new NumberValue(value == 0 ? 0 : value), s_none);

    public static MatrixExpr Size(Dimension dimension)
    {
        MatrixExpr result = Number(dimension.Factor);
        foreach (string name in dimension.NameList)
            result = Times(result, NodeTable.Intern(new DimensionValue(Dimension.Named(name)), s_none));
        return result;
    }

    public static MatrixExpr Zero(Shape shape) => shape.IsScalar ? Number(0) : NodeTable.Intern(new ZeroMatrix(shape), s_none);

    public static MatrixExpr Ones(Shape shape) => shape.IsScalar ? One : NodeTable.Intern(new OnesMatrix(shape), s_none);

    public static MatrixExpr Identity(Dimension size) => size.IsOne ? One : NodeTable.Intern(new IdentityMatrix(size), s_none);

    /// <summary>K with K·vec(A) = vec(Aᵀ) for A of the shape [rows, columns].</summary>
    public static MatrixExpr Commutation(Dimension rows, Dimension columns) =>
        rows.IsOne || columns.IsOne ? Identity(rows * columns) : NodeTable.Intern(new CommutationMatrix(rows, columns), s_none);

    /// <summary>S with S·v = vec(diag(v)).</summary>
    public static MatrixExpr DiagonalSelector(Dimension size) =>
        size.IsOne ? One : NodeTable.Intern(new DiagonalSelectorMatrix(size), s_none);

    /// <summary>1 under the diagonal, 1/2 on it, 0 above.</summary>
    public static MatrixExpr LowerHalf(Dimension size) => size.IsOne ? Number(0.5) : NodeTable.Intern(new LowerHalfMatrix(size), s_none);

    public static bool IsNumber(MatrixExpr node, out double value)
    {
        value = node.Operation is NumberValue number ? number.Value : double.NaN;
        return node.Operation is NumberValue;
    }

    public static bool IsZero(MatrixExpr node) => node.Operation is ZeroMatrix or NumberValue { Value: 0 };

    /// <summary>A number in front, and the rest.</summary>
    public static (double Coefficient, MatrixExpr Body) Split(MatrixExpr node)
    {
        if (IsNumber(node, out double value))
            return (value, One);
        if (node.Operation is not ScalarTimes || !IsNumber(node.Operands[0], out double coefficient))
            return (1, node);
        return node.Operands.Count == 2
            ? (coefficient, node.Operands[1])
            : (coefficient, NodeTable.Intern(ScalarTimes.Operation, [.. node.Operands.Skip(1)]));
    }

    /// <summary>The scalar factors, and the one factor that is no scalar (1 where there is none).</summary>
    public static (MatrixExpr Scalars, MatrixExpr Body) SplitScalars(MatrixExpr node)
    {
        if (node.Shape.IsScalar)
            return (node, One);
        return node.Operation is ScalarTimes
            ? (Times([.. node.Operands.Take(node.Operands.Count - 1)]), node.Operands[^1])
            : (One, node);
    }

    /// <summary>The power of a base: u.^p as (u, p), anything else as (itself, 1).</summary>
    private static (MatrixExpr Base, double Exponent) SplitPower(MatrixExpr node) =>
        node.Operation is ElementPower power ? (node.Operands[0], power.Exponent) : (node, 1);

    [DoesNotReturn]
    internal static void Mismatch(string operation, Shape left, Shape right, string expectation) =>
        throw new ShapeException($"{operation}: shapes do not go together. Left is {left}, right is {right}; {expectation}.");
}
