namespace Leibniz.Symbolic.Matrix;

/// <summary>The shape [rows, columns] of a matrix; vectors are columns [n, 1], scalars are [1, 1].</summary>
/// <param name="Rows">The number of rows.</param>
/// <param name="Columns">The number of columns.</param>
public sealed record Shape(Dimension Rows, Dimension Columns)
{
    /// <summary>The shape of a scalar.</summary>
    public static Shape Scalar { get; } = new(Dimension.One, Dimension.One);

    /// <summary>Whether this is [1, 1].</summary>
    public bool IsScalar => Rows.IsOne && Columns.IsOne;

    /// <summary>Whether this is a column [n, 1] that is no scalar.</summary>
    public bool IsColumn => Columns.IsOne && !Rows.IsOne;

    /// <summary>Whether this is a row [1, n] that is no scalar.</summary>
    public bool IsRow => Rows.IsOne && !Columns.IsOne;

    /// <summary>Whether this is a column or a row.</summary>
    public bool IsVector => IsColumn || IsRow;

    /// <summary>Whether rows and columns are the same.</summary>
    public bool IsSquare => Rows == Columns;

    /// <summary>Whether this is neither scalar nor vector.</summary>
    public bool IsMatrix => !Rows.IsOne && !Columns.IsOne;

    /// <summary>The shape of the transpose.</summary>
    public Shape Transposed => new(Columns, Rows);

    /// <summary>The number of entries.</summary>
    public Dimension Count => Rows * Columns;

    /// <summary>The shape of a column.</summary>
    public static Shape Column(Dimension rows) => new(rows, Dimension.One);

    /// <summary>The shape of a square matrix.</summary>
    public static Shape Square(Dimension size) => new(size, size);

    /// <summary>The shape as text, such as [m, n].</summary>
    public override string ToString() => $"[{Rows}, {Columns}]";
}
